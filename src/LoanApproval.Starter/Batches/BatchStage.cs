using System.Security.Cryptography;

namespace LoanApproval.Starter.Batches;

internal sealed record StagedFile(string FileName, string ContentHash, BatchFormat Format);

// Copies a batch file to the worker's batch directory, under the hash of its content.
internal sealed class BatchStage(string directory)
{
    private const string DirectoryVariable = "Intake__Directory";
    private const int SniffedBytes = 4096;

    // Where a worker that was started in this folder looks: next to its ledger.
    private const string DataFolder = ".data";

    public string Root { get; } = Path.GetFullPath(directory);

    public static BatchStage For(string? given)
    {
        if ((given ?? NullIfEmpty(Environment.GetEnvironmentVariable(DirectoryVariable))) is { } directory) return new(directory);
        if (Directory.Exists(DataFolder)) return new(Path.Combine(DataFolder, "intake"));
        // Copying the file anyway would leave personal data where no worker reads it.
        throw new StarterException(
            ExitCodes.Usage,
            $"The worker's batch directory is unknown: there is no folder {DataFolder} here.",
            "Run the command in the folder of the DevHost or worker, or name the directory:  --intake-directory path, "
            + "or Intake__Directory");
    }

    public Task<StagedFile> PutFileAsync(string name, BatchFormat? format, Terminal terminal, CancellationToken cancellationToken) =>
        ProgressIndicator.WhileAsync(terminal, $"Reading {name}", _ =>
            InputFile.ReadAsync(name, source => PutAsync(source, format ?? ByExtension(name), cancellationToken)));

    public async Task<StagedFile> PutAsync(Stream source, BatchFormat? format, CancellationToken cancellationToken)
    {
        // A hidden name until the copy is complete: the worker accepts no hidden files.
        var temporary = Path.Combine(Root, $".{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(Root);
            var (hash, sniffed) = await CopyAsync(source, temporary, cancellationToken);
            var written = format ?? sniffed;
            var name = $"{hash}.{(written == BatchFormat.Csv ? "csv" : "jsonl")}";
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

    private static BatchFormat? ByExtension(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".CSV" => BatchFormat.Csv,
        ".JSONL" or ".NDJSON" => BatchFormat.Jsonl,
        _ => null,
    };

    private static async Task<(string Hash, BatchFormat Sniffed)> CopyAsync(Stream source, string path, CancellationToken cancellationToken)
    {
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        await source.CopyToAsync(target, cancellationToken);
        target.Position = 0;
        var start = new byte[SniffedBytes];
        var read = await target.ReadAtLeastAsync(start, SniffedBytes, throwOnEndOfStream: false, cancellationToken);
        var sniffed = Sniff(start.AsSpan(0, read));
        target.Position = 0;
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(target, cancellationToken)), sniffed);
    }

    // JSON begins with a brace or bracket; no header of CSV does. Byte order marks and the zero bytes of UTF-16 come before it.
    private static BatchFormat Sniff(ReadOnlySpan<byte> start)
    {
        var trimmed = start.TrimStart("\0 \t\r\n\uFEFF"u8).TrimStart((ReadOnlySpan<byte>)[0xFF, 0xFE, 0]).TrimStart("\0 \t\r\n"u8);
        return !trimmed.IsEmpty && trimmed[0] is (byte)'{' or (byte)'[' ? BatchFormat.Jsonl : BatchFormat.Csv;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
