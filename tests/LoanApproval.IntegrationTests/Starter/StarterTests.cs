using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.Starter;

// The starter as a process against the whole system: standard output, standard error and exit codes.
[Collection(ParallelCollections.Starter)]
public sealed class StarterTests(StarterTests.Fixture fixture) : IClassFixture<StarterTests.Fixture>
{
    private LoanSystem System => fixture.System;

    [Fact]
    public async Task Submit_writes_only_the_decision_to_standard_output()
    {
        var result = await SubmitAsync("json-1", "p-720", "--output", "json");
        result.ExitCode.Should().Be(0);
        var decision = JsonSerializer.Deserialize<LoanDecision>(result.Output, LoanJson.Options)!;
        decision.Outcome.Should().Be(LoanOutcome.Approved);
        decision.LoanId.Should().NotBeNull();
        result.Errors.Should().ContainAll("Started loan-json-1", "Web UI:").And.NotContain("\u001b[");
    }

    [Fact]
    public async Task Submit_finds_the_decided_application_and_rejects_different_data_field_by_field()
    {
        await SubmitAsync("twice", "p-720");
        var again = await SubmitAsync("twice", "p-720");
        again.ExitCode.Should().Be(0);
        again.Errors.Should().Contain("already decided");
        again.Output.Should().StartWith("approved  twice");
        var other = await SubmitAsync("twice", "q-720");
        other.ExitCode.Should().Be(2);
        other.Output.Should().BeEmpty();
        other.Errors.Should().ContainAll("with different data. Nothing was started.", "applicantId: differs from the existing application")
            .And.NotContain("amount:");
    }

    [Theory]
    [InlineData("p-720", 0)]
    [InlineData("p-600", 10)]
    [InlineData("wrong-report-x", 11)]
    public async Task Exit_status_depends_on_the_outcome(string applicant, int code) =>
        (await SubmitAsync($"exit-{code}", applicant, "--exit-status")).ExitCode.Should().Be(code);

    [Fact]
    public async Task Application_under_review_is_shown_reviewed_once_and_listed()
    {
        await SubmitAsync("reviewed", "wrong-report-y");
        var status = await StarterProcess.RunAsync(System.Namespace, "status", "reviewed", "-o", "json");
        JsonSerializer.Deserialize<LoanStatus>(status.Output, LoanJson.Options)!.Step.Should().Be(LoanStep.UnderReview);
        status.Errors.Should().Contain("review reviewed");

        var desk = await StarterProcess.RunAsync(System.Namespace, "review", "reviewed");
        desk.Output.Should().ContainAll("credit check     not done", "0 of 1 verified", "deadline");
        desk.Errors.Should().ContainAll("review reviewed --approve --reviewer ", "review reviewed --decline --reviewer ");
        var unconfirmed = await StarterProcess.RunAsync(System.Namespace, "review", "reviewed", "--approve", "--reviewer", "jane");
        unconfirmed.ExitCode.Should().Be(2);
        unconfirmed.Errors.Should().ContainAll("Not done: credit check and verification of 1 of 1 documents", "--yes");

        string[] review = ["review", "reviewed", "--approve", "--reviewer", "jane", "--note", "@seen", "--yes"];
        var approved = await StarterProcess.RunAsync(System.Namespace, [.. review, "-o", "json"]);
        approved.ExitCode.Should().Be(0);
        var decision = JsonSerializer.Deserialize<LoanDecision>(approved.Output, LoanJson.Options)!;
        decision.Should().Match<LoanDecision>(d => d.DecidedBy == "jane" && d.ReviewNote == "@seen" && d.SkippedChecks!.Count == 2);

        var rejected = await StarterProcess.RunAsync(System.Namespace, "review", "reviewed", "--decline", "--reviewer", "joe");
        rejected.ExitCode.Should().Be(1);
        rejected.Errors.Should().Contain("already decided");

        string listed = "";
        await Eventually.Async(
            async () => (listed = await ListAsync()).Contains("\"reviewed\"", StringComparison.Ordinal),
            LoanSystem.Deadline,
            "the visibility store has it");
        listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().OnlyContain(line => line.StartsWith('{'));
    }

    [Fact]
    public async Task Unknown_application_and_namespace_are_reported()
    {
        var unknown = await StarterProcess.RunAsync(System.Namespace, "status", "loan-nobody");
        unknown.ExitCode.Should().Be(2);
        unknown.Errors.Should().ContainAll("Application loan-nobody does not exist", "without the prefix loan-");
        var elsewhere = await StarterProcess.RunAsync(System.Namespace, "status", "A-1", "--namespace", "no-such-namespace");
        elsewhere.ExitCode.Should().Be(3);
        elsewhere.Errors.Should().Contain("does not have the namespace no-such-namespace");
    }

    [Fact]
    public async Task Application_continues_after_a_wait_reaches_its_limit_until_it_is_cancelled()
    {
        // Ten seconds each, four at a time, so the application is in progress until it is cancelled.
        var more = Enumerable.Range(2, 19).SelectMany(i => new[] { "--document", $"d{i}" });
        var late = await SubmitAsync("late", "slow-documents-x", [.. more, "--timeout", "2s"]);
        late.ExitCode.Should().Be(4);
        late.Errors.Should().Contain("No decision within 2.0 s. late continues in Temporal.");
        (await StarterProcess.RunAsync(System.Namespace, "result", "late", "--no-wait")).ExitCode.Should().Be(4);
        (await StatusAsync("late")).Should()
            .Equal("step", "documentsVerified", "documentsTotal", "referral", "decision", "workflow", "activities");
        var cancelled = await StarterProcess.RunAsync(System.Namespace, "cancel", "late");
        cancelled.ExitCode.Should().Be(0);
        cancelled.Output.Should().Be("cancelled  late\n");
        var result = await StarterProcess.RunAsync(System.Namespace, "result", "late");
        result.ExitCode.Should().Be(1);
        result.Errors.Should().Contain("late was cancelled");
        var status = await StarterProcess.RunAsync(System.Namespace, "status", "late", "--output", "json");
        status.ExitCode.Should().Be(1);
        status.Errors.Should().Contain("late was cancelled");
        JsonSerializer.Deserialize<JsonElement>(status.Output).GetProperty("workflow").GetString().Should().Be("cancelled");
        var again = await StarterProcess.RunAsync(System.Namespace, "cancel", "late");
        again.Output.Should().Be("cancelled  late\n");
    }

    [Fact]
    public async Task Status_and_cancel_say_why_an_application_failed()
    {
        await System.Client.StartWorkflowAsync(
            "LoanApprovalWorkflow", [new { applicationId = "broken" }],
            new(WorkflowNames.LoanWorkflowId("broken"), TaskQueues.LoanApproval));
        var status = await StarterProcess.RunAsync(System.Namespace, "result", "broken");
        status.ExitCode.Should().Be(1);

        status = await StarterProcess.RunAsync(System.Namespace, "status", "broken");
        status.ExitCode.Should().Be(1);
        status.Errors.Should().Contain("InvalidApplication").And.Contain("applicantId")
            .And.Contain("Correct the data and submit it again.");
        var cancelled = await StarterProcess.RunAsync(System.Namespace, "cancel", "broken");
        cancelled.ExitCode.Should().Be(1);
        cancelled.Errors.Should().Contain("broken was not cancelled: its workflow has the status failed.");
    }

    [SkippableFact]
    public async Task Interrupt_prints_what_continues_and_the_next_commands()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        Skip.If(IgnoredSignals.IncludeInterrupt, SkipReasons.IgnoredSignal);
        await using var starter = new RunningStarter(System.Namespace,
            "submit", "--application-id", "interrupted", "--applicant-id", "slow-documents-y", "--amount", "5000", "--document", "a");
        await starter.WaitForLineAsync("VerifyDocuments");
        starter.Send(UnixSignal.Interrupt);
        (await starter.ExitCodeAsync()).Should().Be(130);
        starter.Log.Should().Contain("interrupted continues in Temporal").And.Contain("watch interrupted");
        (await StarterProcess.RunAsync(System.Namespace, "cancel", "interrupted")).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Watch_writes_a_status_for_each_change()
    {
        await SubmitAsync("watched", "flaky-bureau-x", "--no-wait");
        var watched = await StarterProcess.RunAsync(System.Namespace, "watch", "watched", "--output", "jsonl");
        watched.ExitCode.Should().Be(0);
        var lines = watched.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<LoanStatus>(line, LoanJson.Options)!).ToList();
        lines[^1].Decision!.Approved.Should().BeTrue();
        lines[^1].Should().BeEquivalentTo(new { Step = LoanStep.Decided, DocumentsVerified = 1, DocumentsTotal = 1 });
        lines.Should().Contain(s => s.Step == LoanStep.CreditCheck);
    }

    private async Task<string> ListAsync() =>
        (await StarterProcess.RunAsync(System.Namespace, "list", "--status", "approved", "-o", "jsonl")).Output;

    private async Task<IReadOnlyList<string>> StatusAsync(string id)
    {
        var status = await StarterProcess.RunAsync(System.Namespace, "status", id, "--output", "json");
        using var json = JsonDocument.Parse(status.Output);
        return [.. json.RootElement.EnumerateObject().Select(field => field.Name)];
    }

    private Task<CliResult> SubmitAsync(string id, string applicant, params string[] more) => StarterProcess.RunAsync(
        System.Namespace, ["submit", "--application-id", id, "--applicant-id", applicant, "--amount", "25000", "--document", "passport",
            .. more]);

    // One system for the class.
    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server);
}
