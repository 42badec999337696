namespace LoanApproval.Worker.Batches;

internal sealed partial class BatchFiles(string directory) : IBatchFiles
{
    private readonly string _root = Path.GetFullPath(directory);

    public async Task<IBatchFile> OpenAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        var path = Find(request.FileName);
        await using var content = File.OpenRead(path);
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(content, cancellationToken));
        if (!hash.Equals(request.ContentHash, StringComparison.OrdinalIgnoreCase))
            throw Invalid($"The content of {request.FileName} does not have the submitted hash: the file has changed");
        try { return new BatchFile(path, request.Format, cancellationToken); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An attempt that timed out may still have the files open.
            throw new ApplicationFailureException(
                $"The outputs of {request.FileName} cannot be opened: {e.Message}", e, nameof(IOException));
        }
    }

    public string Find(string fileName)
    {
        if (!PlainName().IsMatch(fileName)) throw Invalid($"'{fileName}' is not a plain file name; it must not contain a path");
        if (OutputName().IsMatch(fileName))
            throw Invalid($"{fileName} is the name of a batch output and could be overwritten; rename the file");
        var file = new FileInfo(Path.Combine(_root, fileName));
        // A symbolic link could lead outside the directory.
        return !file.Exists
            ? throw Invalid(
                $"There is no file {fileName} in the worker's batch directory {_root}. Set Intake:Directory on every worker "
                + "(environment: Intake__Directory) and --batch-directory of the starter to the same directory")
            : file.LinkTarget is null ? file.FullName : throw Invalid($"{fileName} is a symbolic link; it must be a regular file");
    }

    // There is no inner exception, because it may quote the file.
    public static ApplicationFailureException Invalid(string rule) => new(rule, ErrorTypes.InvalidIntakeFile, nonRetryable: true);

    // The first character excludes .. and hidden files.
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"\.(results|rejected)\.(csv|jsonl)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutputName();
}
