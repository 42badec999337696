using System.IO.Compression;
using System.Security.Cryptography;

namespace LoanApproval.LocalServer.Server;

// Unpacks the Temporal CLI of the repository once per user, and verifies it at each use.
public sealed class PackedCli(string packedPath, PackedCliIdentity identity)
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    // Returns the path of the program in the cache. Safe for concurrent processes.
    public async Task<string> UnpackAsync(string cacheFolder, CancellationToken cancellationToken = default)
    {
        try
        {
            return await UnpackOnceAsync(cacheFolder, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalServerException(
                $"The Temporal CLI cannot be unpacked to {cacheFolder}: {e.Message} Set XDG_CACHE_HOME to a writable folder.", e);
        }
    }

    private async Task<string> UnpackOnceAsync(string cacheFolder, CancellationToken cancellationToken)
    {
        var program = Path.Combine(cacheFolder, $"{identity.ProgramName}-{identity.ProgramSha256[..12]}");
        // The program is verified at each use, which takes a third of a second: a damaged or modified program is never run.
        if (File.Exists(program) && await HashAsync(program, cancellationToken) == identity.ProgramSha256) return program;

        Verify(packedPath, await HashAsync(packedPath, cancellationToken), identity.PackedSha256);
        Directory.CreateDirectory(cacheFolder);
        // Each process uses its own file name, so concurrent processes never write to one file. The last rename wins, with the same bytes.
        var unfinished = Path.Combine(cacheFolder, $".{identity.ProgramName}-{Guid.NewGuid():N}");
        try
        {
            await UnpackToAsync(unfinished, cancellationToken);
            Verify(packedPath, await HashAsync(unfinished, cancellationToken), identity.ProgramSha256);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(unfinished, Executable);
            File.Move(unfinished, program, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return program;
    }

    private async Task UnpackToAsync(string target, CancellationToken cancellationToken)
    {
        var packed = File.OpenRead(packedPath);
        await using var packedScope = packed;
        var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        await using var brotliScope = brotli;
        var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        await using var fileScope = file;
        var buffer = new byte[1024 * 1024];
        int read;
        while ((read = await brotli.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (file.Length > identity.MaxProgramBytes)
                throw new LocalServerException(
                    $"{packedPath} unpacks to more than {identity.MaxProgramBytes} bytes. It is not the file from this repository.");
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        var file = File.OpenRead(path);
        await using var scope = file;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private static void Verify(string packedPath, string actual, string expected)
    {
        if (actual == expected) return;
        throw new LocalServerException(
            $"{packedPath} is damaged: its SHA-256 is {actual} instead of {expected}. "
            + $"Restore it (git checkout -- dev/temporal-cli). {TemporalCliFinder.WhatToDo}");
    }
}
