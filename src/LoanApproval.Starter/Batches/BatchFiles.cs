namespace LoanApproval.Starter.Batches;

// The files in the worker's batch directory. Until a copy is complete, it has a hidden name, which the worker rejects.
internal sealed class BatchFiles(string directory)
{
    private const int SniffedBytes = 4096;
    private const string DataFolder = ".data";
    public string Root { get; } = Path.GetFullPath(directory);

    public static BatchFiles In(string? given)
    {
        if ((given ?? Environment.GetEnvironmentVariable("Intake__Directory")) is { Length: > 0 } directory) return new(directory);
        if (Directory.Exists(DataFolder)) return new(Path.Combine(DataFolder, "intake"));
        // A copy anywhere else would leave personal data where no worker reads it.
        throw new StarterException(
            ExitCodes.Usage, $"The worker's batch directory is unknown: there is no folder {DataFolder} here.",
            "Run the command in the folder of the DevHost or worker, or specify the directory:  --batch-directory path, "
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
        var temporary = Hidden(Root);
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
                ExitCodes.Usage, $"The batch cannot be copied to {Root}: {e.Message}",
                "Specify the worker's batch directory:  --batch-directory path, or Intake__Directory");
        }
        finally { File.Delete(temporary); }
    }

    public bool HasOutputs(BatchResult result) =>
        File.Exists(Path.Combine(Root, result.ResultFile)) && File.Exists(Path.Combine(Root, result.RejectedFile));

    // Copies the outputs next to the input. If the input is standard input (null), the outputs stay in the directory.
    public BatchResult PlaceOutputs(BatchResult result, string? input, Terminal terminal)
    {
        var (results, rejected) = (Path.Combine(Root, result.ResultFile), Path.Combine(Root, result.RejectedFile));
        var original = result with { ResultFile = results, RejectedFile = rejected };
        if (!HasOutputs(result))
        {
            terminal.Note($"[yellow]The outputs are missing in {Root}.[/] Run the same command again to create them.");
            return original;
        }
        if (input is null) return original;
        try
        {
            var beside = Path.GetFullPath(input);
            return result with
            {
                ResultFile = Copy(results, $"{beside}.results{Path.GetExtension(results)}"),
                RejectedFile = Copy(rejected, FreeName(rejected, $"{beside}.rejected", Path.GetExtension(rejected))),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Note($"[yellow]The outputs cannot be copied next to {input}:[/] {e.Message} They are in {Root}.");
            return original;
        }
    }

    // A user may have corrected an earlier file of rejected rows. That file is kept, and the new one gets a number.
    private static string FreeName(string source, string wanted, string extension)
    {
        var name = wanted + extension;
        for (var number = 2; File.Exists(name) && !HashOf(name).SequenceEqual(HashOf(source)); number++)
            name = $"{wanted}-{number}{extension}";
        return name;
    }

    private static byte[] HashOf(string file)
    {
        using var content = File.OpenRead(file);
        return SHA256.HashData(content);
    }

    private static string Copy(string from, string to)
    {
        var temporary = Hidden(Path.GetDirectoryName(to)!);
        try
        {
            File.Copy(from, temporary);
            File.Move(temporary, to, overwrite: true);
            return to;
        }
        finally { File.Delete(temporary); }
    }

    private static string Hidden(string folder) => Path.Combine(folder, $".{Path.GetRandomFileName()}");

    // JSON begins with a brace or bracket, possibly after a byte order mark and zero bytes of UTF-16.
    private static BatchFormat Sniff(FileStream file)
    {
        file.Position = 0;
        var start = new byte[SniffedBytes];
        var read = start.AsSpan(0, file.ReadAtLeast(start, SniffedBytes, throwOnEndOfStream: false));
        var trimmed = read.TrimStart("\0 \t\r\n\uFEFF"u8).TrimStart((ReadOnlySpan<byte>)[0xFF, 0xFE, 0]).TrimStart("\0 \t\r\n"u8);
        return !trimmed.IsEmpty && trimmed[0] is (byte)'{' or (byte)'[' ? BatchFormat.Jsonl : BatchFormat.Csv;
    }
}

internal sealed record StagedFile(string FileName, string ContentHash, BatchFormat Format);
