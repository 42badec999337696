namespace LoanApproval.Workflows.Batches;

public interface IBatchFiles
{
    /// <summary>Opens a batch file and its outputs. Only one attempt can have them open at a time.</summary>
    /// <exception cref="ApplicationFailureException"><c>InvalidIntakeFile</c>; retryable if another attempt has them open.</exception>
    Task<IBatchFile> OpenAsync(BatchRequest request, CancellationToken cancellationToken);
}
