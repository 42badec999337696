using LoanApproval.Client.Connection;
using LoanApproval.Worker.Telemetry;
using LoanApproval.Workflows;
using LoanApproval.Workflows.Approval;
using LoanApproval.Workflows.Decisions;
using Temporalio.Worker.Tuning;
using Temporalio.Workflows;

namespace LoanApproval.Worker.Hosting;

internal static class TemporalHostingExtensions
{
    public static void AddTemporalConnection(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<StartupOptions>(StartupOptions.SectionName);
        TemporalClientConnectOptions options;
        try { options = ConnectionSettings.Load(); }
        catch (InvalidOperationException e)
        {
            builder.AddSettingProblem(e.Message);
            return;
        }
        builder.Services.AddSingleton<ITemporalClient>(provider =>
        {
            options.LoggerFactory = provider.GetRequiredService<ILoggerFactory>();
            options.Runtime = CoreRuntime.Create(provider.GetRequiredService<TelemetryOptions>(), options.LoggerFactory);
            if (provider.GetRequiredService<WorkerOptions>().GrpcCompression is { } compress)
                options.GrpcCompression = compress ? new GrpcCompression.Gzip() : new GrpcCompression.None();
            return TemporalClient.CreateLazy(options);
        });
        builder.Services.AddSingleton<SearchAttributeRegistrar>();
        builder.Services.AddHostedService<WorkerStartup>().AddHostedService<NamespaceWatch>();
    }

    public static void AddWorkers(this IHostApplicationBuilder builder)
    {
        var review = builder.AddSettings<ReviewOptions>(ReviewOptions.SectionName);
        var settings = new LoanWorkflowSettings(builder.AddSettings<ActivityPolicies>(ActivityPolicies.SectionName), review.Deadline);
        builder.Services.AddSingleton(settings);
        var options = builder.AddSettings<WorkerOptions>(WorkerOptions.SectionName);
        var queues = options.Queues();
        builder.Services.AddSingleton<ActivityFailureLog>();
        if (queues.Contains(TaskQueues.LoanApproval))
        {
            builder.AddWorker(TaskQueues.LoanApproval)
                .AddTransientActivities<CreditActivities>()
                .AddTransientActivities<ApprovalActivities>()
                .AddTransientActivities<DecisionActivities>()
                .AddTransientActivities<NotificationActivities>()
                .AddTransientActivities<ApiActivities>()
                .ConfigureOptions(worker => worker
                    .AddWorkflow(Define<LoanApprovalWorkflow>(() => new(settings)))
                    .AddWorkflow(Define<ApiDataWorkflow>(() => new(settings)))
                    .AddWorkflow(Define<LoanBatchWorkflow>(() => new(settings))));
            builder.AddWorker(BatchActivities.TaskQueue)
                .AddTransientActivities<BatchActivities>()
                .ConfigureOptions(worker => worker.MaxConcurrentActivities = 10);
        }
        if (queues.Contains(TaskQueues.LoanDocuments))
            builder.AddWorker(TaskQueues.LoanDocuments).AddTransientActivities<DocumentActivities>();
        builder.Services.Configure<HostOptions>(host =>
        {
            // If the workers stopped in sequence, the grace periods of the task queues would add up.
            host.ServicesStopConcurrently = true;
            // Longer than the grace period, so that the host does not cut it short.
            host.ShutdownTimeout = options.GracefulShutdownTimeout + TimeSpan.FromSeconds(5);
        });
    }

    // By design, workflows have no dependency injection.
    private static WorkflowDefinition Define<T>(Func<T> create)
        where T : notnull => WorkflowDefinition.Create(typeof(T), null, _ => create());

    private static ITemporalWorkerServiceOptionsBuilder AddWorker(this IHostApplicationBuilder builder, string queue)
    {
        var worker = builder.Services.AddHostedTemporalWorker(queue);
        worker.ConfigureOptions().Configure<WorkerOptions, ActivityFailureLog>((options, settings, log) =>
        {
            options.Interceptors = [log];
            options.GracefulShutdownTimeout = settings.GracefulShutdownTimeout;
            options.StickyQueueScheduleToStartTimeout = settings.StickyQueueTimeout;
            options.MaxConcurrentActivities = settings.MaxConcurrentActivities;
            options.MaxCachedWorkflows = settings.MaxCachedWorkflows;
            // Autoscaling adapts to the number of partitions.
            options.WorkflowTaskPollerBehavior = new PollerBehavior.Autoscaling();
            options.ActivityTaskPollerBehavior = new PollerBehavior.Autoscaling();
            // A cancellation reaches an activity only in the response to a heartbeat, and a crash loses details that were not sent.
            options.MaxHeartbeatThrottleInterval = TimeSpan.FromSeconds(1);
            options.DefaultHeartbeatThrottleInterval = TimeSpan.FromSeconds(1);
        });
        return worker;
    }
}
