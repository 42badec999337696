using LoanApproval.IntegrationTests.Loans;
using Temporalio.Api.Failure.V1;
using Temporalio.Api.Workflow.V1;

namespace LoanApproval.FaultTests.FaultMatrix;

// The outcome of a row.
// Decision: The decision; null if the application was cancelled.
// History: The event history.
// NextAttempt: The pending activity of a postponed row.
public sealed record RowOutcome(LoanDecision? Decision, LoanHistory History, PendingActivityInfo? NextAttempt = null)
{
    // The failure before the last attempt of the credit check; null if there was one attempt.
    public Failure? LastFailure =>
        NextAttempt is null ? History.Started(ActivityNames.CheckCreditScore).LastFailure : NextAttempt.LastFailure;
}
