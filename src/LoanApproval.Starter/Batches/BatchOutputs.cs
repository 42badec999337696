using LoanApproval.Contracts.Batches;
using LoanApproval.Starter.Console;

namespace LoanApproval.Starter.Batches;

/// <summary>Puts what a batch has written beside the file that it was read from: <c>loans.csv</c> gets <c>loans.results.csv</c> and <c>loans.rejected.jsonl</c>.</summary>
internal static class BatchOutputs
{
    /// <param name="result">Its file names are names in the intake directory.</param>
    /// <param name="intakeDirectory">Where the worker has written them.</param>
    /// <param name="input">The batch file; null for standard input, whose outputs stay in the intake directory.</param>
    /// <param name="terminal">Is told what could not be put beside the input, and where it is instead.</param>
    /// <param name="cancellationToken">Ends the copy; no half file stays.</param>
    /// <returns>The result with whole paths.</returns>
    public static async Task<BatchResult> PlaceAsync(
        BatchResult result, string intakeDirectory, string? input, Terminal terminal, CancellationToken cancellationToken)
    {
        var there = result with
        {
            ResultFile = Path.Combine(intakeDirectory, result.ResultFile),
            RejectedFile = Path.Combine(intakeDirectory, result.RejectedFile),
        };
        if (input is null) return there;
        var beside = there with
        {
            ResultFile = Beside(input, $".results{Path.GetExtension(result.ResultFile)}"),
            RejectedFile = Beside(input, ".rejected.jsonl"),
        };
        try
        {
            await CopyAsync(there.ResultFile, beside.ResultFile, cancellationToken);
            await CopyAsync(there.RejectedFile, beside.RejectedFile, cancellationToken);
            return beside;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Note($"[yellow]The results are not beside {input}:[/] {e.Message} They are in {intakeDirectory}.");
            return there;
        }
    }

    private static string Beside(string input, string ending)
    {
        var full = Path.GetFullPath(input);
        return Path.Combine(Path.GetDirectoryName(full)!, Path.GetFileNameWithoutExtension(full) + ending);
    }

    // A hidden name until it is whole: an interrupted copy must not look like all of the rejected rows.
    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(to)!, $".{Path.GetRandomFileName()}");
        try
        {
            await using (var source = File.OpenRead(from))
            await using (var target = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
                await source.CopyToAsync(target, cancellationToken);
            File.Move(temporary, to, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
