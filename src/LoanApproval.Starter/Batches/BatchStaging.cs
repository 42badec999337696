using System.Buffers;
using System.Security.Cryptography;
using LoanApproval.Contracts.Batches;
using LoanApproval.Starter.Cli;

namespace LoanApproval.Starter.Batches;

/// <summary>Puts a batch where the worker finds it. The name is the content's hash: the same file again is the same batch.</summary>
internal sealed class BatchStage(string directory)
{
    private const string DirectoryVariable = "Intake__Directory";
    private const int BufferSize = 1 << 20;

    // As the DevHost runs the worker: beside its ledger.
    private static readonly string DefaultDirectory = Path.Combine(".data", "intake");

    public string Root { get; } = Path.GetFullPath(directory);

    /// <summary>The directory that was given, or the worker's own setting, or that of the DevHost.</summary>
    public static BatchStage For(string? given) => new(
        given ?? (Environment.GetEnvironmentVariable(DirectoryVariable) is { Length: > 0 } set ? set : DefaultDirectory));

    /// <param name="source">The batch; read once, and in pieces.</param>
    /// <param name="format">Null: told from the first character.</param>
    /// <param name="cancellationToken">Ends the copy.</param>
    /// <exception cref="StarterException">The directory cannot be written.</exception>
    public async Task<StagedFile> PutAsync(Stream source, BatchFormat? format, CancellationToken cancellationToken)
    {
        // A hidden name until it is whole: the worker takes none of these.
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
                $"The batch cannot be put into {Root}: {e.Message}",
                "Say where the worker's intake directory is:  --intake-directory path, or Intake__Directory");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<(string Hash, BatchFormat Sniffed)> CopyAsync(Stream source, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        BatchFormat? sniffed = null;
        try
        {
            await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            while (await source.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                sniffed ??= Sniff(buffer.AsSpan(0, read));
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), sniffed ?? BatchFormat.Csv);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // A line of JSON begins with a brace, after a byte order mark or blanks; no header of CSV does.
    private static BatchFormat? Sniff(ReadOnlySpan<byte> start)
    {
        var trimmed = start.TrimStart(" \t\r\n\uFEFF"u8);
        return trimmed.IsEmpty ? null : trimmed[0] == (byte)'{' ? BatchFormat.Jsonl : BatchFormat.Csv;
    }
}
