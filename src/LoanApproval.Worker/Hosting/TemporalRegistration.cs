using LoanApproval.Client.Connection;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows;
using LoanApproval.Workflows.Api;
using LoanApproval.Workflows.Approval;
using LoanApproval.Workflows.Batches;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Decisions;
using LoanApproval.Workflows.Documents;
using LoanApproval.Workflows.Notification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Temporalio.Client;
using Temporalio.Extensions.Hosting;
using Temporalio.Runtime;
using Temporalio.Worker.Tuning;
using Temporalio.Workflows;

namespace LoanApproval.Worker.Hosting;

/// <summary>Registers the client and a hosted worker for each queue that this process serves.</summary>
public static class TemporalRegistration
{
    /// <summary>The connection comes from the environment and profile of the <c>temporal</c> CLI.</summary>
    /// <exception cref="SettingException">The profile or its file cannot be read.</exception>
    public static IServiceCollection AddLoanTemporalClient(this IServiceCollection services)
    {
        var loaded = Load();
        services.AddTemporalClient(options =>
        {
            options.TargetHost = loaded.TargetHost;
            options.Namespace = loaded.Namespace;
            options.ApiKey = loaded.ApiKey;
            options.Tls = loaded.Tls;
            options.RpcMetadata = loaded.RpcMetadata;
            options.DataConverter = loaded.DataConverter;
        });
        // The core's own log goes through Serilog like everything else, instead of beside it.
        services.AddOptions<TemporalClientConnectOptions>().Configure<ILoggerFactory>((options, loggers) => options.Runtime = new TemporalRuntime(new()
        {
            Telemetry = new() { Logging = new() { Forwarding = new() { Logger = loggers.CreateLogger("Temporalio.Core") } } },
        }));
        return services.AddSingleton<SearchAttributeRegistrar>().AddHostedService<TemporalReadiness>().AddHostedService<NamespaceWatch>();
    }

    // Each batch limits its own applications; more batches than this wait in the queue.
    private const int MaxConcurrentBatches = 10;

    public static IServiceCollection AddLoanWorkers(this IServiceCollection services, WorkerSettings settings)
    {
        var queues = settings.Worker.Queues();
        if (queues.Contains(TaskQueues.LoanApproval))
        {
            services.AddHostedTemporalWorker(TaskQueues.LoanApproval)
                .AddTransientActivities<CreditActivities>()
                .AddTransientActivities<ApprovalActivities>()
                .AddTransientActivities<DecisionActivities>()
                .AddTransientActivities<NotificationActivities>()
                .AddTransientActivities<ApiActivities>()
                .ConfigureOptions(options => Tune(options, settings.Worker)
                    .AddWorkflow(Define<LoanApprovalWorkflow>(() => new(settings.Workflow)))
                    .AddWorkflow(Define<ApiDataWorkflow>(() => new(settings.Workflow)))
                    .AddWorkflow(Define<LoanBatchWorkflow>(() => new(settings.Workflow))));
        }
        if (queues.Contains(TaskQueues.LoanApproval))
        {
            services.AddHostedTemporalWorker(BatchActivities.TaskQueue)
                .AddTransientActivities<BatchActivities>()
                .ConfigureOptions(options => Tune(options, settings.Worker).MaxConcurrentActivities = MaxConcurrentBatches);
        }
        if (queues.Contains(TaskQueues.LoanDocuments))
        {
            services.AddHostedTemporalWorker(TaskQueues.LoanDocuments)
                .AddTransientActivities<DocumentActivities>()
                .ConfigureOptions(options => Tune(options, settings.Worker));
        }
        return services;
    }

    // Workflows get no dependency injection, by design; settings come in where the instance is made.
    private static WorkflowDefinition Define<T>(Func<T> create)
        where T : notnull => WorkflowDefinition.Create(typeof(T), null, _ => create());

    private static TemporalWorkerServiceOptions Tune(TemporalWorkerServiceOptions options, WorkerOptions settings)
    {
        options.GracefulShutdownTimeout = settings.GracefulShutdownTimeout;
        options.StickyQueueScheduleToStartTimeout = settings.StickyQueueTimeout;
        options.MaxConcurrentActivities = settings.MaxConcurrentActivities;
        options.MaxCachedWorkflows = settings.MaxCachedWorkflows;
        // Five pollers of the default starve new workflows under load.
        options.WorkflowTaskPollerBehavior = new PollerBehavior.Autoscaling();
        options.ActivityTaskPollerBehavior = new PollerBehavior.Autoscaling();
        // A cancellation reaches an activity in the answer to a heartbeat, and a crash costs what was not sent: a second of both.
        options.MaxHeartbeatThrottleInterval = TimeSpan.FromSeconds(1);
        options.DefaultHeartbeatThrottleInterval = TimeSpan.FromSeconds(1);
        return options;
    }

    private static TemporalClientConnectOptions Load()
    {
        try
        {
            return ConnectionSettings.Load();
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or ArgumentException or FormatException)
        {
            throw new SettingException($"The Temporal connection (TEMPORAL_* or its profile) cannot be read: {e.Message}", e);
        }
    }
}
