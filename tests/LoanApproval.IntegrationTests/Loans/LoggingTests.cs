using System.Text.RegularExpressions;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Loans;

// The log lines about an application name the workflow, appear once, and contain no personal data.
[Collection(ParallelCollections.Telemetry)]
public sealed partial class LoggingTests(ServerFixture server)
{
    [Fact]
    public async Task Line_names_workflow_activity_and_attempt_and_is_not_repeated_by_a_replay()
    {
        await using var system = await LoanSystem.StartAsync(server, "logging");
        // Without a cache, each workflow task replays the workflow from its start.
        var worker = await system.StartWorkerAsync(("Worker:MaxCachedWorkflows", "0"),
            ("ActivityPolicies:CheckCreditScore:InitialInterval", "00:00:00.100"));
        await system.DecideAsync("retried", "flaky-bureau-12");
        var referred = await system.StartLoanAsync("referred", "bureau-down-34");
        // No queries are sent, because each query would also replay the workflow.
        await Eventually.Async(
            async () => (await LoanSystem.HistoryAsync(referred))
                .Events.Any(e => e.TimerStartedEventAttributes is not null), LoanSystem.Deadline, "the review deadline has started");
        await referred.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = true, Reviewer = "rita" })).WaitAsync(LoanSystem.Deadline);
        await referred.GetResultAsync().WaitAsync(LoanSystem.Deadline);

        LinesOf(worker, "retried").Should().Equal(
            "INF [loan-retried] Application retried: started, 25,000.00 USD over 60 months, documents: 2",
            "WRN [loan-retried CheckCreditScore #1 * ms] Attempt 1 of 3 failed (PartnerUnavailable): "
            + "The credit bureau is unavailable (HTTP 503). The next attempt follows in 100ms",
            "WRN [loan-retried CheckCreditScore #2 * ms] Attempt 2 of 3 failed (PartnerUnavailable): "
            + "The credit bureau is unavailable (HTTP 503). The next attempt follows in 200ms",
            "INF [loan-retried CheckCreditScore #3 * ms] Application retried: credit report received",
            "INF [loan-retried VerifyDocuments #1 * ms] Application retried: document verification completed, documents: 2",
            "INF [loan-retried ApproveLoan #1 * ms] Application retried: loan LN-* booked",
            "INF [loan-retried] Application retried: approved by the rules after *",
            "INF [loan-retried SendNotification #1 * ms] Application retried: the applicant was notified");
        system.Partners.Lines.Should().ContainSingle(line =>
            line.EndsWith(" INF [retried:credit-check #1] responded with 503", StringComparison.Ordinal),
            "the partners log in the same format");
        var executedAgain = (await LoanSystem.HistoryAsync(referred))
            .Events.Count(e => e.EventType is EventType.WorkflowTaskTimedOut or EventType.WorkflowTaskFailed);
        worker.Lines.Where(line =>
            line.Contains("WRN [loan-referred] Application referred: referred for manual review. Credit check failed",
                StringComparison.Ordinal))
            .Should().HaveCountGreaterThanOrEqualTo(1).And.HaveCountLessThanOrEqualTo(1 + executedAgain, worker.Log);
        LinesOf(worker, "referred").Should().ContainInOrder(
            "INF [loan-referred] Application referred: a reviewer approved it",
            "INF [loan-referred] Application referred: approved by a reviewer after *");
        worker.Log.Should().NotContain("flaky-bureau-12").And.NotContain("bureau-down-34")
            .And.NotContain("rita", "neither applicants nor reviewers are logged");
    }

    [Fact]
    public async Task JSON_line_is_an_object_with_the_same_fields()
    {
        await using var system = await LoanSystem.StartAsync(server, "logging-json", ("Logging:Json", "true"));
        var worker = await system.StartWorkerAsync(("Logging:Json", "true"));
        await system.DecideAsync("machine", "alice");

        var lines = worker.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var checkedCredit = lines.Should()
            .ContainSingle(line => Text(line, "@m")!.Contains("credit report received", StringComparison.Ordinal)).Subject;
        Text(checkedCredit, "WorkflowId").Should().Be("loan-machine");
        Text(checkedCredit, "ActivityType").Should().Be(ActivityNames.CheckCreditScore);
        checkedCredit.GetProperty("Attempt").GetInt32().Should().Be(1);
        Text(checkedCredit, "ApplicationId").Should().Be("machine");
        checkedCredit.GetProperty("ElapsedMs").GetInt64().Should().BeGreaterThanOrEqualTo(0);
        lines.Should().NotContain(line => Text(line, "@l") == "Warning", "nothing failed");

        system.Partners.Lines.Should().NotBeEmpty("the partner simulator has the same setting");
        system.Partners.Lines.Select(line => JsonDocument.Parse(line).RootElement.ValueKind).Should()
            .OnlyContain(kind => kind == JsonValueKind.Object);
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;

    // The lines of an application, without the parts that differ from run to run.
    private static IEnumerable<string> LinesOf(WorkerProcess worker, string applicationId) => worker.Lines
        .Where(line => line.Contains($"[loan-{applicationId}", StringComparison.Ordinal))
        .Select(line => Varying().Replace(line[31..], "$1*"));

    [GeneratedRegex(@"(#\d+ )\d+(?= ms)|(?<=LN-)\w+|(?<=after )[\d.a-z]+")]
    private static partial Regex Varying();
}
