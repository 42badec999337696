using LoanApproval.IntegrationTests.Loans;
using Temporalio.Api.Failure.V1;
using Temporalio.Api.Workflow.V1;

namespace LoanApproval.FaultTests.FaultMatrix;

/// <summary>The outcome of a row.</summary>
/// <param name="Decision">The decision; null if the application was cancelled.</param>
/// <param name="History">The event history.</param>
/// <param name="NextAttempt">The pending activity of a postponed row.</param>
public sealed record RowOutcome(LoanDecision? Decision, LoanHistory History, PendingActivityInfo? NextAttempt = null)
{
    /// <summary>The failure before the last attempt of the credit check; null if there was one attempt.</summary>
    public Failure? LastFailure =>
        NextAttempt is null ? History.Started(ActivityNames.CheckCreditScore).LastFailure : NextAttempt.LastFailure;
}
