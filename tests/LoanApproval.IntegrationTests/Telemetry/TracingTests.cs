using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.Starter;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Telemetry;

// Traces, metrics and logs over OTLP: starter, worker and partners are processes, and the collector is the test.
[Collection(ParallelCollections.Telemetry)]
public sealed class TracingTests(TracingTests.Fixture fixture) : IClassFixture<TracingTests.Fixture>
{
    private readonly OtlpReceiver _collector = fixture.Collector;
    private readonly LoanSystem _system = fixture.System;

    [Fact]
    public async Task Application_has_one_trace_from_the_starter_to_the_partners()
    {
        var submitted = await SubmitAsync("traced", "flaky-bureau-12");
        submitted.ExitCode.Should().Be(0, submitted.Errors);

        // The query replays the completed workflow, which must not record spans again.
        await _system.Client.GetWorkflowHandle<ILoanApprovalWorkflow>("loan-traced").QueryAsync(w => w.Status());

        var trace = await TraceAsync("traced", spans => spans.Count(s => s.Service == "loan-partners") == 5);
        var start = trace.Single(s => s.ParentId.Length == 0);
        (start.Service, start.Name).Should().Be(("loan-starter", "StartWorkflow:LoanApprovalWorkflow"));
        trace.Where(s => s.ParentId == start.SpanId).Select(s => s.Name).Should().BeEquivalentTo(
        [
            "RunWorkflow:LoanApprovalWorkflow", "RunActivity:CheckCreditScore", "RunActivity:CheckCreditScore",
            "RunActivity:CheckCreditScore", "RunActivity:VerifyDocuments", "RunActivity:ApproveLoan", "RunActivity:SendNotification",
        ]);
        var attempts = trace.Where(s => s.Name == "RunActivity:CheckCreditScore").OrderBy(s => s.Attributes["temporalAttempt"]).ToList();
        attempts.Select(s => (s.Attributes["temporalAttempt"], s.Attributes.GetValueOrDefault("error.type"))).Should()
            .Equal(("1", ErrorTypes.PartnerUnavailable), ("2", ErrorTypes.PartnerUnavailable), ("3", null));
        foreach (var attempt in attempts)
        {
            var request = trace.Should().ContainSingle(s => s.ParentId == attempt.SpanId).Subject;
            request.Service.Should().Be("loan-worker");
            request.Attributes["url.full"].Should().EndWith("/v1/credit-checks");
            var response = trace.Should().ContainSingle(s => s.ParentId == request.SpanId).Subject;
            (response.Service, response.Name).Should().Be(("loan-partners", "POST /v1/credit-checks"));
            response.Attributes["http.response.status_code"].Should().Be(attempt == attempts[^1] ? "200" : "503");
        }
        trace.Where(s => s.Name.StartsWith("RunActivity", StringComparison.Ordinal)).Should()
            .OnlyContain(s => s.Attributes["loan.application_id"] == "traced");
        trace.Single(s => s.Name.StartsWith("RunWorkflow", StringComparison.Ordinal)).Duration
            .Should().BeGreaterThan(TimeSpan.FromMilliseconds(300), "it lasts from the start to the result");
    }

    [Fact]
    public async Task Spans_contain_no_personal_data_and_no_exception_messages()
    {
        await SubmitAsync("private", "flaky-bureau-34");
        var trace = await TraceAsync("private", spans => spans.Count(s => s.Service == "loan-partners") == 5);
        trace.Should().OnlyContain(s => s.Events == 0);
        trace.Select(s => s.ToString()).Should().NotContainMatch("*bureau-34*").And.NotContainMatch("*unavailable (HTTP*");
    }

    [Fact]
    public async Task Review_is_a_span_of_the_application_linked_to_the_trace_of_the_reviewer()
    {
        await SubmitAsync("reviewed", "wrong-report-1");
        await StarterProcess.RunAsync(Environment, "", "review", "reviewed", "--approve", "--reviewer", "rita", "--yes");
        var trace = await TraceAsync("reviewed", spans => spans.Any(s => s.Name.StartsWith("HandleUpdate", StringComparison.Ordinal)));
        var review = trace.Single(s => s.Name == "HandleUpdate:review");
        _collector.Spans.Single(s => s.Name == "UpdateWorkflow:review").TraceId.Should()
            .Be(review.LinkedTraces.Should().ContainSingle().Subject);
        trace.Select(s => s.ToString()).Should().NotContainMatch("*rita*");
    }

    [Fact]
    public async Task Application_of_a_client_without_tracing_has_one_trace()
    {
        await _system.DecideAsync("foreign", "flaky-bureau-56");
        var trace = await TraceAsync("foreign", spans => spans.Count(s => s.Service == "loan-partners") == 5);
        trace.Count(s => s.Name.StartsWith("RunActivity", StringComparison.Ordinal)).Should().Be(6);
        trace.Where(s => s.Name.StartsWith("Run", StringComparison.Ordinal)).Select(s => s.ParentId).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Logs_carry_the_trace_and_metrics_are_exported()
    {
        await SubmitAsync("logged", "alice");
        var trace = await TraceAsync("logged", spans => spans.Count(s => s.Service == "loan-partners") == 3);
        await Eventually.Async(
            () => new[] { "loan-worker", "loan-partners" }.All(service =>
                _collector.Logs.Any(log => log.Service == service && log.TraceId == trace[0].TraceId)),
            LoanSystem.Deadline, "worker and partners log with the trace");
        await Eventually.Async(
            () => new[] { "temporal_workflow_completed", "http.client.request.duration" }
                .All(name => _collector.Metrics.Contains(("loan-worker", name))),
            LoanSystem.Deadline, $"metrics of the SDK and of HTTP arrive");
    }

    private Dictionary<string, string?> Environment
    {
        get
        {
            var environment = TemporalEnvironment.For(_system.Namespace.Address, _system.Namespace.Name);
            foreach (var (name, value) in _collector.Variables) environment[name] = value;
            return environment;
        }
    }

    private Task<CliResult> SubmitAsync(string id, string applicant) =>
        StarterProcess.RunAsync(Environment, "", "submit", "--application-id", id, "--applicant-id", applicant, "--amount", "25000",
            "--document", "passport", "--document", "payslip");

    // Returns all spans of the workflow's trace once the condition holds and the workflow has ended.
    private async Task<IReadOnlyList<ReceivedSpan>> TraceAsync(string applicationId, Func<IReadOnlyList<ReceivedSpan>, bool> isComplete)
    {
        IReadOnlyList<ReceivedSpan> trace = [];
        await Eventually.Async(
            () =>
            {
                var spans = _collector.Spans;
                var run = spans.FirstOrDefault(
                    s => s.Name == "RunWorkflow:LoanApprovalWorkflow" && s.Attributes["loan.application_id"] == applicationId);
                trace = [.. spans.Where(s => s.TraceId == run?.TraceId)];
                return run is not null && isComplete(trace);
            },
            LoanSystem.Deadline,
            $"the trace of {applicationId} is complete");
        return trace;
    }

    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server)
    {
        public OtlpReceiver Collector { get; } = new();

        protected override (string Name, string Value)[] PartnerSettings => Collector.Variables;

        // Nothing is kept in memory, so that each workflow task replays the history.
        protected override (string Name, string Value)[] WorkerSettings =>
        [
            .. Collector.Variables,
            ("Worker:MaxCachedWorkflows", "0"),
            ("ActivityPolicies:CheckCreditScore:InitialInterval", "100ms"),
        ];

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            Collector.Dispose();
        }
    }
}
