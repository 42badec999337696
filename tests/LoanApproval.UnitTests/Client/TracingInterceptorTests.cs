using System.Diagnostics;
using LoanApproval.Client.Tracing;
using Temporalio.Client;
using Temporalio.Client.Interceptors;
using Temporalio.Testing;

namespace LoanApproval.UnitTests.Client;

// The trace of a start; the integration tests have the traces of whole applications.
public sealed class TracingInterceptorTests : IDisposable
{
    private readonly Started _started = new();
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source => source.Name is TracingInterceptor.SourceName or nameof(TracingInterceptorTests),
        Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Start_without_a_listener_sends_no_header()
    {
        await StartAsync();
        _started.Headers.Should().BeNull();
    }

    [Fact]
    public async Task Start_in_a_batch_begins_its_own_trace_linked_to_the_batch()
    {
        Activity? span = null;
        _listener.ActivityStarted = activity =>
            span = activity.OperationName.StartsWith("StartWorkflow", StringComparison.Ordinal) ? activity : span;
        ActivitySource.AddActivityListener(_listener);
        using var source = new ActivitySource(nameof(TracingInterceptorTests));
        using var batch = source.StartActivity("batch")!;
        batch.AddBaggage("name", "alice");

        await new ActivityEnvironment().RunAsync(StartAsync);

        span!.ParentId.Should().BeNull();
        span.TraceId.Should().NotBe(batch.TraceId);
        span.Links.Should().ContainSingle().Which.Context.TraceId.Should().Be(batch.TraceId);
        _started.Headers!["_tracer-data"].Data.ToStringUtf8().Should().Be($$"""{"traceparent":"{{span.Id}}"}""", "baggage stays here");
    }

    private Task StartAsync() => new TracingInterceptor().InterceptClient(_started).StartWorkflowAsync<object, object>(
        new(WorkflowNames.LoanApproval, [], new("loan-1", "queue"), null));

    private sealed class Started() : ClientOutboundInterceptor(null!)
    {
        public IDictionary<string, Temporalio.Api.Common.V1.Payload>? Headers { get; private set; }

        public override Task<WorkflowHandle<TWorkflow, TResult>> StartWorkflowAsync<TWorkflow, TResult>(StartWorkflowInput input)
        {
            Headers = input.Headers;
            return Task.FromResult<WorkflowHandle<TWorkflow, TResult>>(null!);
        }
    }
}
