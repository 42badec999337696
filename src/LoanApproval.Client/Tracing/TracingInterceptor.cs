using Temporalio.Activities;
using Temporalio.Api.Common.V1;
using Temporalio.Client.Interceptors;
using Temporalio.Worker.Interceptors;
using Temporalio.Workflows;

namespace LoanApproval.Client.Tracing;

/// <summary>Traces an application from the client's start through the workflow to each attempt of its activities.</summary>
/// <remarks>Without a listener for <see cref="SourceName"/>, it creates no spans and only propagates the client's trace.</remarks>
public sealed class TracingInterceptor : IClientInterceptor, IWorkerInterceptor
{
    public const string SourceName = "LoanApproval.Temporal";
    private static readonly ActivitySource _source = new(SourceName);

    /// <summary>The trace that the running code belongs to, for logs; null without tracing.</summary>
    public static string? CurrentTraceId =>
        !_source.HasListeners() ? null
        : Activity.Current is { } span ? span.TraceId.ToString()
        : Workflow.InWorkflow ? TraceHeader.OfWorkflow().TraceId.ToString() : null;

    public ClientOutboundInterceptor InterceptClient(ClientOutboundInterceptor nextInterceptor) => new Client(nextInterceptor);
    public WorkflowInboundInterceptor InterceptWorkflow(WorkflowInboundInterceptor nextInterceptor) => new WorkflowRun(nextInterceptor);
    public ActivityInboundInterceptor InterceptActivity(ActivityInboundInterceptor nextInterceptor) => new Attempt(nextInterceptor);

    private static Activity? Start(
        string name, ActivityKind kind, string workflowId, string? runId = null, ActivityContext parent = default,
        ActivityContext link = default, DateTimeOffset at = default) =>
        _source.StartActivity(name, kind, parent, links: link == default ? null : [new(link)], startTime: at)
            ?.SetTag("temporalWorkflowID", workflowId).SetTag("temporalRunID", runId)
            .SetTag("loan.application_id", WorkflowNames.ApplicationId(workflowId));

    // Only the type: a message may name a person.
    private static void Fail(Activity? span, Exception failure)
    {
        var cause = failure is ActivityFailureException { InnerException: { } inner } ? inner : failure;
        var type = (cause as ApplicationFailureException)?.ErrorType ?? cause.GetType().Name;
        span?.SetStatus(ActivityStatusCode.Error, type).SetTag("error.type", type);
    }

    private static async Task<T> RunAsync<T>(Activity? span, Func<Task<T>> run)
    {
        using var ending = span;
        try { return await run(); }
        catch (Exception e)
        {
            Fail(span, e);
            throw;
        }
    }

    private sealed class Client(ClientOutboundInterceptor next) : ClientOutboundInterceptor(next)
    {
        public override async Task<WorkflowHandle<TWorkflow, TResult>> StartWorkflowAsync<TWorkflow, TResult>(StartWorkflowInput input)
        {
            // Each application has its own trace. In a batch, the trace is linked to the activity that starts the application.
            var batch = ActivityExecutionContext.HasCurrent ? Activity.Current : null;
            if (batch is not null) Activity.Current = null;
            var span = Start($"StartWorkflow:{input.Workflow}", ActivityKind.Client, input.Options.Id!, link: batch?.Context ?? default);
            var traced = input with { Headers = TraceHeader.With(input.Headers, span?.Context) };
            return await RunAsync(span, () => base.StartWorkflowAsync<TWorkflow, TResult>(traced));
        }

        public override async Task<WorkflowUpdateHandle<T>> StartWorkflowUpdateAsync<T>(StartWorkflowUpdateInput input)
        {
            var span = Start($"UpdateWorkflow:{input.Update}", ActivityKind.Client, input.Id);
            var traced = input with { Headers = TraceHeader.With(input.Headers, span?.Context) };
            return await RunAsync(span, () => base.StartWorkflowUpdateAsync<T>(traced));
        }
    }

    private sealed class WorkflowRun(WorkflowInboundInterceptor next) : WorkflowInboundInterceptor(next)
    {
        public override void Init(WorkflowOutboundInterceptor outbound) => base.Init(new ScheduledActivities(outbound));

        public override Task<object?> ExecuteWorkflowAsync(ExecuteWorkflowInput input) => RecordAsync(
            $"RunWorkflow:{Workflow.Info.WorkflowType}", Workflow.Info.WorkflowStartTime, null, () => base.ExecuteWorkflowAsync(input));

        // The span is part of the application's trace and linked to the reviewer's trace.
        public override Task<object?> HandleUpdateAsync(HandleUpdateInput input) =>
            RecordAsync($"HandleUpdate:{input.Update}", Workflow.UtcNow, input.Headers, () => base.HandleUpdateAsync(input));

        // The span has the times of the workflow. A replay does not record it again.
        private static async Task<object?> RecordAsync(
            string name, DateTime started, IReadOnlyDictionary<string, Payload>? caller, Func<Task<object?>> run)
        {
            try
            {
                var result = await run();
                Record(name, started, caller, null);
                return result;
            }
            // Any other exception fails only the workflow task, which is retried.
            catch (Exception e) when (e is FailureException or OperationCanceledException)
            {
                Record(name, started, caller, e);
                throw;
            }
        }

        private static void Record(string name, DateTime started, IReadOnlyDictionary<string, Payload>? caller, Exception? failure)
        {
            if (Workflow.Unsafe.IsReplaying) return;
            var (info, parent, link) = (Workflow.Info, TraceHeader.OfWorkflow(), TraceHeader.Read(caller));
            using var span = Start(name, ActivityKind.Server, info.WorkflowId, info.RunId, parent, link, started);
            if (failure is not null) Fail(span, failure);
            span?.SetEndTime(Workflow.UtcNow);
        }
    }

    private sealed class ScheduledActivities(WorkflowOutboundInterceptor next) : WorkflowOutboundInterceptor(next)
    {
        public override Task<TResult> ScheduleActivityAsync<TResult>(ScheduleActivityInput input)
        {
            var traced = _source.HasListeners() || TraceHeader.Read(Workflow.Info.Headers) != default;
            var headers = TraceHeader.With(input.Headers, traced ? TraceHeader.OfWorkflow() : null);
            return base.ScheduleActivityAsync<TResult>(input with { Headers = headers });
        }
    }

    private sealed class Attempt(ActivityInboundInterceptor next) : ActivityInboundInterceptor(next)
    {
        public override async Task<object?> ExecuteActivityAsync(ExecuteActivityInput input)
        {
            var info = ActivityExecutionContext.Current.Info;
            var parent = TraceHeader.Read(input.Headers);
            var span = Start($"RunActivity:{info.ActivityType}", ActivityKind.Server, info.WorkflowId!, info.WorkflowRunId, parent);
            span?.SetTag("temporalActivityID", info.ActivityId).SetTag("temporalAttempt", info.Attempt);
            return await RunAsync(span, () => base.ExecuteActivityAsync(input));
        }
    }
}
