using LoanApproval.IntegrationTests.Loans;
using Temporalio.Api.Failure.V1;
using Temporalio.Api.Workflow.V1;

namespace LoanApproval.FaultTests.FaultMatrix;

/// <summary>The outcome of a row.</summary>
/// <param name="Decision">Null where it was cancelled.</param>
/// <param name="History">The events of its run.</param>
/// <param name="Appointment">The next attempt of a postponed one, as the server has it.</param>
public sealed record RowOutcome(LoanDecision? Decision, LoanHistory History, PendingActivityInfo? Appointment = null)
{
    /// <summary>Of the credit check's attempt before its last; null if the first was the last.</summary>
    public Failure? LastFailure =>
        Appointment is null ? History.Started(ActivityNames.CheckCreditScore).LastFailure : Appointment.LastFailure;
}
