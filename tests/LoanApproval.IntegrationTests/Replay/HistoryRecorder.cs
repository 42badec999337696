using LoanApproval.IntegrationTests.Failures;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Replay;

// Records the histories of the replay tests from real runs: RECORD_HISTORIES=1 dotnet test -c Release --filter HistoryRecorder. Run it
// after a workflow change that is incompatible with running workflows and is protected by a patch.
[Collection(ParallelCollections.Decisions)]
public sealed class HistoryRecorder(ServerFixture server) : Recorder(new ShortTimeoutsFixture(server))
{
    [SkippableFact]
    public async Task Recorder_writes_a_history_of_each_scenario()
    {
        HistoryFiles.SkipUnlessRecording();
        await DecideAsync("approved", "alice");
        await DecideAsync("low-score", "bob-612");
        await DecideAsync("no-credit-file", "someone-nofile");
        await DecideAsync("bad-document", "carol-720", "passport", "payslip-bad");
        await DecideAsync("flaky-bureau", "flaky-bureau");
        await DecideAsync("lost-heartbeat", "lost-heartbeat");
        await WriteDecidedAsync("submitted-again", await System.StartLoanAsync("h-approved", "alice"));
        await ReviewAsync("review-approved", approve: true);
        await ReviewAsync("review-declined", approve: false);
        await ReviewAsync("bureau-down-approved", approve: true, applicant: "bureau-down");
        await ReviewAsync("bureau-down-declined", approve: false, applicant: "bureau-down");
        await FailAsync("submitted-with-other-data",
            new() { ApplicationId = "h-approved", ApplicantId = "alice", Amount = 1m, DocumentIds = ["passport"] });
        await FailAsync("invalid-input", new() { ApplicationId = "h-invalid", ApplicantId = "alice", Amount = -1m, DocumentIds = [] });
        await CancelAsync("cancelled-credit", "slow-bureau", LoanStep.CreditCheck);
        await CancelAsync("cancelled-documents", "slow-documents", LoanStep.DocumentVerification);
        await CancelAsync("cancelled-review", "wrong-report", LoanStep.UnderReview);
    }

    private async Task DecideAsync(string name, string applicant, params string[] documents) =>
        await WriteDecidedAsync(name, await System.StartLoanAsync($"h-{name}", applicant, documents));

    private static async Task WriteDecidedAsync(string name, WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan)
    {
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await HistoryFiles.WriteAsync(name, loan);
    }

    private async Task ReviewAsync(string name, bool approve, string applicant = "wrong-report")
    {
        var loan = await System.StartLoanAsync($"h-{name}", applicant);
        await LoanSystem.WaitForReferralAsync(loan);
        await loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = approve, Reviewer = "rita", Note = "Seen" }))
            .WaitAsync(LoanSystem.Deadline);
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await HistoryFiles.WriteAsync(name, loan);
    }

    private async Task FailAsync(string name, LoanApplication application)
    {
        var loan = await System.StartLoanAsync(application);
        await ShouldFailAsync(loan);
        await HistoryFiles.WriteAsync(name, loan);
    }

    private async Task CancelAsync(string name, string applicant, LoanStep at)
    {
        var loan = await System.StartLoanAsync($"h-{name}", applicant);
        await Eventually.Async(async () => (await loan.QueryAsync(w => w.Status())).Step == at, LoanSystem.Deadline, $"{name} is at {at}");
        await loan.CancelAsync();
        await ShouldFailAsync(loan);
        await HistoryFiles.WriteAsync(name, loan);
    }

    private static Task ShouldFailAsync(WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan) =>
        FluentActions.Awaiting(() => loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should().ThrowAsync<WorkflowFailedException>();
}
