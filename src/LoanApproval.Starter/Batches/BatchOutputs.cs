using System.Security.Cryptography;

namespace LoanApproval.Starter.Batches;

// Copies the outputs of a batch next to its input: loans.csv gets loans.csv.results.csv and loans.csv.rejected.csv.
internal static class BatchOutputs
{
    public static bool Exist(BatchResult result, string directory) =>
        File.Exists(Path.Combine(directory, result.ResultFile)) && File.Exists(Path.Combine(directory, result.RejectedFile));

    // The outputs of standard input (null) stay in the batch directory.
    public static BatchResult Place(BatchResult result, string directory, string? input, Terminal terminal)
    {
        var original = result with
        {
            ResultFile = Path.Combine(directory, result.ResultFile),
            RejectedFile = Path.Combine(directory, result.RejectedFile),
        };
        if (!Exist(result, directory))
        {
            terminal.Note($"[yellow]The outputs are missing in {directory}.[/] Run the same command again to create them.");
            return original;
        }
        if (input is null) return original;
        try
        {
            var results = $"{Path.GetFullPath(input)}.results{Path.GetExtension(result.ResultFile)}";
            Copy(original.ResultFile, results);
            var rejected = FreeName(original.RejectedFile, $"{Path.GetFullPath(input)}.rejected{Path.GetExtension(result.RejectedFile)}");
            Copy(original.RejectedFile, rejected);
            return result with { ResultFile = results, RejectedFile = rejected };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Note($"[yellow]The outputs cannot be copied next to {input}:[/] {e.Message} They are in {directory}.");
            return original;
        }
    }

    // A user corrects rejected rows in the file itself: a file with other content keeps its name, and the new one gets a number.
    private static string FreeName(string source, string wanted)
    {
        var name = wanted;
        for (var number = 2; File.Exists(name) && !HashOf(name).SequenceEqual(HashOf(source)); number++)
            name = $"{Path.ChangeExtension(wanted, null)}-{number}{Path.GetExtension(wanted)}";
        return name;
    }

    private static byte[] HashOf(string file)
    {
        using var content = File.OpenRead(file);
        return SHA256.HashData(content);
    }

    // A hidden name until the copy is complete: an interrupted copy must not look like the whole result.
    private static void Copy(string from, string to)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(to)!, $".{Path.GetRandomFileName()}");
        try
        {
            File.Copy(from, temporary);
            File.Move(temporary, to, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
