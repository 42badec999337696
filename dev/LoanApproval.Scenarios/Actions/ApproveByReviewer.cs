using LoanApproval.Client.Loans;
using LoanApproval.Contracts.Review;
using LoanApproval.Scenarios.Scenarios;

namespace LoanApproval.Scenarios.Actions;

/// <summary>Approves what the rules could not decide.</summary>
internal sealed class ApproveByReviewer : ScenarioAction
{
    private const string Reviewer = "scenario-reviewer";

    public override async Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!snapshot.UnderReview) return false;
        var decision = await stage.Loans.Handle(snapshot.ApplicationId).ExecuteUpdateAsync(
            w => w.ReviewAsync(new ReviewRequest { Approve = true, Reviewer = Reviewer, Note = "Approved by the scenario" }));
        stage.Check("decided by", decision.DecidedBy == Reviewer, decision.DecidedBy);
        stage.Check("booked", decision.LoanId is not null, decision.LoanId ?? "no loan");
        return true;
    }
}
