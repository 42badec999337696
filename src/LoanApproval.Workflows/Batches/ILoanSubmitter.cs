namespace LoanApproval.Workflows.Batches;

public interface ILoanSubmitter
{
    /// <summary>Starts the application or finds the existing one. Waits until it is decided or referred, or has failed.</summary>
    Task<SubmissionOutcome> SubmitAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken);
}
