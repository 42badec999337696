using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Failures;

// Starts every application at once, so that the waits overlap.
public sealed class RetryDurationFixture(ServerFixture server) : ShortTimeoutsFixture(server)
{
    private static readonly string[] _applicants =
        ["flaky-bureau", "rate-limited", "slow-bureau", "bureau-down", "budget-spent", "lost-heartbeat", "garbled-answer"];

    private readonly Dictionary<string, WorkflowHandle<ILoanApprovalWorkflow, LoanDecision>> _loans = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        // The first loan of a worker takes longer, because its code is compiled.
        await System.DecideAsync("warm-up", "alice");
        foreach (var applicant in _applicants) _loans[applicant] = await System.StartLoanAsync(applicant, applicant, "d1", "d2", "d3");
    }

    // Waits until the application is approved.
    public async Task<LoanHistory> ApprovedAsync(string applicant)
    {
        var decision = await _loans[applicant].GetResultAsync().WaitAsync(LoanSystem.Deadline);
        decision.Approved.Should().BeTrue();
        return await LoanSystem.HistoryAsync(_loans[applicant]);
    }

    // Waits until the application is under review.
    public async Task<LoanHistory> ReferredAsync(string applicant)
    {
        await LoanSystem.WaitForReferralAsync(_loans[applicant]);
        return await LoanSystem.HistoryAsync(_loans[applicant]);
    }
}
