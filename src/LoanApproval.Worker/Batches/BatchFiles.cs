using LoanApproval.Contracts.Batches;
using LoanApproval.Workflows.Batches;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.Batches;

/// <summary>Opens batches in the intake directory.</summary>
public sealed class BatchFiles(BatchDirectory directory) : IBatchFiles
{
    public async Task<IBatchFile> OpenAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        var path = directory.Find(request.FileName);
        var content = await FileContent.ReadAsync(path, cancellationToken);
        if (!string.Equals(content.Hash, request.ContentHash, StringComparison.OrdinalIgnoreCase))
            throw BatchDirectory.Invalid($"{request.FileName} is not the file that was submitted: its content has another hash");
        try
        {
            return BatchFile.Open(path, request.Format, content.Lines);
        }
        catch (IOException e)
        {
            // An attempt that timed out may still hold them; it ends, and this is tried again.
            throw new ApplicationFailureException($"The files beside {request.FileName} cannot be opened: {e.Message}", e, nameof(IOException));
        }
    }
}
