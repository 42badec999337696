using System.Text.RegularExpressions;
using LoanApproval.Contracts.Wire;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.Batches;

/// <summary>The intake directory: a request names a file in it, and nothing else.</summary>
public sealed partial class BatchDirectory(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The path of a batch file.</summary>
    /// <exception cref="ApplicationFailureException"><c>InvalidIntakeFile</c>: the name is no plain name, leads outside, or is not there.</exception>
    public string Find(string fileName)
    {
        if (!PlainName().IsMatch(fileName)) throw Invalid($"'{fileName}' is no plain file name: it must not lead out of the intake directory");
        var file = new FileInfo(Path.Combine(Root, fileName));
        if (!file.Exists) throw Invalid($"There is no file {fileName} in the intake directory {Root} of this worker");
        // A link would be a name that leads outside after all.
        if (file.LinkTarget is not null) throw Invalid($"{fileName} is a link: it must be a file in the intake directory itself");
        return file.FullName;
    }

    public static ApplicationFailureException Invalid(string rule, Exception? cause = null) =>
        new(rule, cause, ErrorTypes.InvalidIntakeFile, nonRetryable: true);

    // Begins with a letter or a digit, so that neither .. nor a hidden file is one.
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
