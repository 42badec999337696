using LoanApproval.Contracts;
using LoanApproval.IntegrationTests.Failures;
using LoanApproval.IntegrationTests.Loans;
using Temporalio.Client;

namespace LoanApproval.IntegrationTests.Replay;

/// <summary>
/// Writes the histories that the replay tests read, from real runs: <c>RECORD_HISTORIES=1 dotnet test -c Release --filter HistoryRecorder</c>.
/// To be run after a change of the workflow that old runs do not survive, once that change is behind a patch.
/// </summary>
[Collection(TemporalCollection.Name)]
public sealed class HistoryRecorder(FailureSystemFixture fixture) : IClassFixture<FailureSystemFixture>
{
    private readonly LoanSystem system = fixture.System;

    [SkippableFact]
    public async Task Records_a_history_of_each_scenario()
    {
        Skip.If(Environment.GetEnvironmentVariable("RECORD_HISTORIES") is null, "Set RECORD_HISTORIES=1 to record the histories of the replay tests anew.");
        await DecideAsync("approved", "alice");
        await DecideAsync("low-score", "bob-612");
        await DecideAsync("no-credit-file", "someone-nofile");
        await DecideAsync("bad-document", "carol-720", "passport", "payslip-bad");
        await DecideAsync("flaky-bureau", "flaky-bureau");
        await DecideAsync("lost-heartbeat", "lost-heartbeat");
        await ReviewAsync("review-approved", approve: true);
        await ReviewAsync("review-declined", approve: false);
        await CancelAsync("cancelled-documents", "slow-documents", LoanStep.DocumentVerification);
        await CancelAsync("cancelled-review", "wrong-report", LoanStep.UnderReview);
    }

    private async Task DecideAsync(string name, string applicant, params string[] documents)
    {
        var loan = await system.StartLoanAsync($"h-{name}", applicant, documents);
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await WriteAsync(name, loan);
    }

    private async Task ReviewAsync(string name, bool approve)
    {
        var loan = await system.StartLoanAsync($"h-{name}", "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        await loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = approve, Reviewer = "rita", Note = "Seen" }));
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await WriteAsync(name, loan);
    }

    private async Task CancelAsync(string name, string applicant, LoanStep at)
    {
        var loan = await system.StartLoanAsync($"h-{name}", applicant);
        await Eventually.Async(async () => (await loan.QueryAsync(w => w.Status())).Step == at, LoanSystem.Deadline, $"{name} is at {at}");
        await loan.CancelAsync();
        await FluentActions.Awaiting(() => loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should().ThrowAsync<Temporalio.Exceptions.WorkflowFailedException>();
        await WriteAsync(name, loan);
    }

    private static async Task WriteAsync(string name, WorkflowHandle loan)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LoanApproval.sln"))) folder = folder.Parent!;
        var file = Path.Combine(folder.FullName, "tests/LoanApproval.UnitTests/Replay/Histories", $"{name}.json");
        await File.WriteAllTextAsync(file, (await loan.FetchHistoryAsync()).ToJson());
    }
}
