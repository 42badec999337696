using System.Security.Cryptography;

namespace LoanApproval.Worker.Batches;

internal sealed class BatchFiles(BatchDirectory directory) : IBatchFiles
{
    public async Task<IBatchFile> OpenAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        var path = directory.Find(request.FileName);
        if (!string.Equals(await HashAsync(path, cancellationToken), request.ContentHash, StringComparison.OrdinalIgnoreCase))
            throw BatchDirectory.Invalid($"The content of {request.FileName} does not have the submitted hash: the file has changed");
        try
        {
            return BatchFile.Open(path, request.Format, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An attempt that timed out may still hold them until it ends.
            throw new ApplicationFailureException(
                $"The outputs of {request.FileName} cannot be opened: {e.Message}", e, nameof(IOException));
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }
}
