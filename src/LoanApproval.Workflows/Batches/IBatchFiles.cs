namespace LoanApproval.Workflows.Batches;

/// <summary>Opens the files in the batch directory.</summary>
public interface IBatchFiles
{
    /// <summary>Opens a batch file and its outputs for one attempt at a time.</summary>
    /// <exception cref="ApplicationFailureException">
    /// <c>InvalidIntakeFile</c>, non-retryable, if the name is not valid, the file does not exist, its content has another hash, or it
    /// cannot be read in the requested format. Retryable while another attempt has the files open.
    /// </exception>
    Task<IBatchFile> OpenAsync(BatchRequest request, CancellationToken cancellationToken);
}
