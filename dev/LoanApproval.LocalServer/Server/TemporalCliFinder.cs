using LoanApproval.LocalServer.Processes;

namespace LoanApproval.LocalServer.Server;

/// <summary>
/// Finds a Temporal server: an address in the environment, <c>TEMPORAL_CLI_PATH</c>, <c>temporal</c> on <c>PATH</c>, the packed
/// program of this repository (Linux x64), the SDK's download. The first that is there is taken.
/// </summary>
public sealed class TemporalCliFinder(CliSearchContext surroundings)
{
    public const string AddressVariable = "TEMPORAL_ADDRESS";
    public const string PathVariable = "TEMPORAL_CLI_PATH";

    /// <summary>What to do when there is none; the last words of every failure to find one.</summary>
    public const string WhatToDo =
        $"Install the Temporal CLI (https://docs.temporal.io/cli) so that `temporal` is on PATH, name it in {PathVariable}, or name a running server in {AddressVariable}.";

    private static readonly string PackedFile = Path.Combine("dev", "temporal-cli", PackedCliIdentity.Current.FileName);

    public TemporalCliFinder()
        : this(CliSearchContext.Current())
    {
    }

    /// <summary>Finds it, and unpacks the packed program where that is the one to take.</summary>
    /// <exception cref="LocalServerException">What was named is not there, or what is there is damaged.</exception>
    public async Task<TemporalServerSource> FindAsync(CancellationToken cancellationToken = default) =>
        Named(AddressVariable) is { } address
            ? new TemporalServerSource(TemporalServerKind.RunningServer, address)
            : await FindProgramAsync(cancellationToken);

    /// <summary>The same without the address: for one who needs a server of his own, or the CLI itself.</summary>
    /// <exception cref="LocalServerException">What was named is not there, or what is there is damaged.</exception>
    public async Task<TemporalServerSource> FindProgramAsync(CancellationToken cancellationToken = default)
    {
        if (Named(PathVariable) is { } path) return new TemporalServerSource(TemporalServerKind.NamedProgram, Existing(path));
        if (OnPath() is { } onPath) return new TemporalServerSource(TemporalServerKind.ProgramOnPath, onPath);
        if (Packed() is not { } packed) return new TemporalServerSource(TemporalServerKind.Download, null);
        var program = await new PackedCli(packed, PackedCliIdentity.Current).UnpackAsync(surroundings.CacheFolder, cancellationToken);
        return new TemporalServerSource(TemporalServerKind.PackedProgram, program);
    }

    private string? Named(string variable) => surroundings.Variable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    // Named, but absent: going on to the next place would hide the mistake.
    private static string Existing(string path) => File.Exists(path)
        ? Path.GetFullPath(path)
        : throw new LocalServerException($"{PathVariable} names {path}, and there is no such file. {WhatToDo}");

    private string? OnPath()
    {
        var name = OperatingSystem.IsWindows() ? "temporal.exe" : "temporal";
        return (surroundings.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0);

    private string? Packed() => surroundings.IsLinuxX64
        ? surroundings.StartFolders.Select(PackedAbove).FirstOrDefault(found => found is not null)
        : null;

    // Beside the program, where a build copied it, or in the solution's own folder.
    private static string? PackedAbove(string start)
    {
        var beside = Path.Combine(start, PackedFile);
        if (File.Exists(beside)) return beside;
        var inSolution = SolutionFolder.Above(start) is { } root ? Path.Combine(root, PackedFile) : null;
        return File.Exists(inSolution) ? inSolution : null;
    }
}
