using System.Security.Cryptography;

namespace LoanApproval.Starter.Batches;

internal sealed record StagedFile(string FileName, string ContentHash, BatchFormat Format);

// Copies a batch file to the worker's batch directory, under the hash of its content.
internal sealed class BatchStage(string directory)
{
    private const int SniffedBytes = 4096;

    // Where a worker that was started in this folder looks: next to its ledger.
    private const string DataFolder = ".data";

    public string Root { get; } = Path.GetFullPath(directory);

    public static BatchStage For(string? given)
    {
        if ((given ?? Environment.GetEnvironmentVariable("Intake__Directory")) is { Length: > 0 } directory) return new(directory);
        if (Directory.Exists(DataFolder)) return new(Path.Combine(DataFolder, "intake"));
        // Copying the file anyway would leave personal data where no worker reads it.
        throw new StarterException(
            ExitCodes.Usage,
            $"The worker's batch directory is unknown: there is no folder {DataFolder} here.",
            "Run the command in the folder of the DevHost or worker, or name the directory:  --intake-directory path, "
            + "or Intake__Directory");
    }

    public static BatchFormat? ByExtension(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".CSV" => BatchFormat.Csv,
        ".JSONL" or ".NDJSON" => BatchFormat.Jsonl,
        _ => null,
    };

    public async Task<StagedFile> PutAsync(Stream source, BatchFormat? format, CancellationToken cancellationToken)
    {
        // A hidden name until the copy is complete: the worker accepts no hidden files.
        var temporary = Path.Combine(Root, $".{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(Root);
            await using (var target = File.Create(temporary)) await source.CopyToAsync(target, cancellationToken);
            await using var copy = File.OpenRead(temporary);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(copy, cancellationToken));
            var written = format ?? Sniff(copy);
            var name = $"{hash}.{LoanJson.NameOf(written)}";
            File.Move(temporary, Path.Combine(Root, name), overwrite: true);
            return new(name, hash, written);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StarterException(
                ExitCodes.Usage,
                $"The batch cannot be copied to {Root}: {e.Message}",
                "Name the worker's batch directory:  --intake-directory path, or Intake__Directory");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // JSON begins with a brace or bracket; no header of CSV does. Byte order marks and the zero bytes of UTF-16 come before it.
    private static BatchFormat Sniff(FileStream file)
    {
        file.Position = 0;
        var start = new byte[SniffedBytes];
        var read = start.AsSpan(0, file.ReadAtLeast(start, SniffedBytes, throwOnEndOfStream: false));
        var trimmed = read.TrimStart("\0 \t\r\n\uFEFF"u8).TrimStart((ReadOnlySpan<byte>)[0xFF, 0xFE, 0]).TrimStart("\0 \t\r\n"u8);
        return !trimmed.IsEmpty && trimmed[0] is (byte)'{' or (byte)'[' ? BatchFormat.Jsonl : BatchFormat.Csv;
    }
}
