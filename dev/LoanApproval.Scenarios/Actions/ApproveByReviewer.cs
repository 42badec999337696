using LoanApproval.Contracts.Review;

namespace LoanApproval.Scenarios.Actions;

internal sealed class ApproveByReviewer : ScenarioAction
{
    public const string Reviewer = "scenario-reviewer";

    public override async Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!snapshot.UnderReview) return false;
        var request = new ReviewRequest { Approve = true, Reviewer = Reviewer, Note = "Approved by the scenario" };
        await stage.Loans.ReviewAsync(snapshot.ApplicationId, request, "scenario-approval", cancellationToken);
        return true;
    }
}
