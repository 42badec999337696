using LoanApproval.Contracts.Applications;

namespace LoanApproval.Workflows.Batches;

/// <summary>Starts an application and tells what becomes of it.</summary>
public interface ILoanSubmitter
{
    /// <summary>Starts the application, or finds the one of that id, and waits until it is decided, referred or failed.</summary>
    /// <returns>The outcome, or the fields that differ from the application that has this id already.</returns>
    Task<SubmissionOutcome> SubmitAsync(LoanApplication application, CancellationToken cancellationToken);
}
