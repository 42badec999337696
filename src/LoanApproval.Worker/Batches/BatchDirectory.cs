using System.Text.RegularExpressions;

namespace LoanApproval.Worker.Batches;

// The only directory that batches are read from and written to.
internal sealed partial class BatchDirectory(string root)
{
    private readonly string _root = Path.GetFullPath(root);

    public string Find(string fileName)
    {
        if (!PlainName().IsMatch(fileName)) throw Invalid($"'{fileName}' is not a plain file name; it must not contain a path");
        if (OutputName().IsMatch(fileName))
            throw Invalid($"{fileName} is the name of a batch output and could be overwritten; rename the file");
        var file = new FileInfo(Path.Combine(_root, fileName));
        if (!file.Exists)
        {
            throw Invalid(
                $"There is no file {fileName} in the worker's batch directory {_root}. Set Intake:Directory of every worker "
                + "(environment: Intake__Directory) and --intake-directory of the starter to the same directory");
        }
        // A link would lead outside.
        if (file.LinkTarget is not null) throw Invalid($"{fileName} is a symbolic link; it must be a regular file");
        return file.FullName;
    }

    // No inner exception: its message may quote the file.
    public static ApplicationFailureException Invalid(string rule) => new(rule, ErrorTypes.InvalidIntakeFile, nonRetryable: true);

    // Begins with a letter or digit, which excludes .. and hidden files.
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"\.(results|rejected)\.(csv|jsonl)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutputName();
}
