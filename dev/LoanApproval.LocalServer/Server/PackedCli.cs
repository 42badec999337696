using System.IO.Compression;
using System.Security.Cryptography;

namespace LoanApproval.LocalServer.Server;

/// <summary>Unpacks the Temporal CLI that lies in the repository, once per user, and vouches for what it hands out.</summary>
public sealed class PackedCli(string packedPath, PackedCliIdentity identity)
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>The path of the program in the cache, unpacked if it is not there yet. Safe for any number of processes at once.</summary>
    /// <exception cref="LocalServerException">The packed file is not the one that we know; nothing is left behind.</exception>
    public async Task<string> UnpackAsync(string cacheFolder, CancellationToken cancellationToken = default)
    {
        var program = Path.Combine(cacheFolder, $"{identity.ProgramName}-{identity.ProgramSha256[..12]}");
        // Also at reuse: a third of a second, and a program that was torn or tampered with since is never run.
        if (File.Exists(program) && await HashAsync(program, cancellationToken) == identity.ProgramSha256) return program;

        Verify(packedPath, await HashAsync(packedPath, cancellationToken), identity.PackedSha256);
        Directory.CreateDirectory(cacheFolder);
        // A name of its own per process: two that unpack at once never write to one file, and the last rename wins with the same bytes.
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
                throw new LocalServerException($"{packedPath} unpacks to more than {identity.MaxProgramBytes} bytes; it is not the file of this repository.");
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
            $"{packedPath} is damaged: its SHA-256 is {actual}, and {expected} was expected. Restore it (git checkout -- dev/temporal-cli). {TemporalCliFinder.WhatToDo}");
    }
}
