using LoanApproval.Contracts.Batches;
using Temporalio.Exceptions;

namespace LoanApproval.Workflows.Batches;

/// <summary>The intake directory.</summary>
public interface IBatchFiles
{
    /// <summary>Opens a batch file and the two files beside it, for one attempt at a time.</summary>
    /// <exception cref="ApplicationFailureException">
    /// <c>InvalidIntakeFile</c>, not retryable: the name leads outside, no such file, another content than the hash says, or a header
    /// without the needed columns. Retryable while another attempt has the files open.
    /// </exception>
    Task<IBatchFile> OpenAsync(BatchRequest request, CancellationToken cancellationToken);
}
