using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;

namespace LoanApproval.DevHost.Tour;

/// <summary>One application of the tour and the decision that it must get.</summary>
internal sealed record TourStop(string Story, LoanApplication Application, LoanOutcome Outcome, string? Reason)
{
    public bool IsExpected(LoanDecision decision) => decision.Outcome == Outcome && decision.Reason == Reason;
}
