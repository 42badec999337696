using LoanApproval.LocalServer.Processes;

namespace LoanApproval.LocalServer.Server;

// Finds a Temporal server, in this order: TEMPORAL_ADDRESS, TEMPORAL_CLI_PATH, temporal on PATH, the bundled program of this
// repository (Linux x64), the SDK's download.
public sealed class TemporalCliFinder(CliSearchContext context)
{
    public const string AddressVariable = "TEMPORAL_ADDRESS";
    public const string PathVariable = "TEMPORAL_CLI_PATH";

    public const string WhatToDo =
        $"Install the Temporal CLI (https://docs.temporal.io/cli) on the PATH, set {PathVariable} to its path, "
        + $"or set {AddressVariable} to a running server.";

    private static readonly string _packedFile = Path.Combine("dev", "temporal-cli", PackedCliIdentity.Current.FileName);

    public TemporalCliFinder()
        : this(CliSearchContext.Current())
    {
    }

    public async Task<TemporalServerSource> FindAsync(CancellationToken cancellationToken = default) =>
        Named(AddressVariable) is { } address
            ? new TemporalServerSource(TemporalServerKind.RunningServer, address)
            : await FindProgramAsync(cancellationToken);

    // Ignores the address, for a caller that needs its own server or the CLI itself.
    public async Task<TemporalServerSource> FindProgramAsync(CancellationToken cancellationToken = default)
    {
        if (Named(PathVariable) is { } path) return new TemporalServerSource(TemporalServerKind.NamedProgram, Existing(path));
        if (OnPath() is { } onPath) return new TemporalServerSource(TemporalServerKind.ProgramOnPath, onPath);
        if (Packed() is not { } packed) return new TemporalServerSource(TemporalServerKind.Download, null);
        var program = await new PackedCli(packed, PackedCliIdentity.Current).UnpackAsync(context.CacheFolder, cancellationToken);
        return new TemporalServerSource(TemporalServerKind.PackedProgram, program);
    }

    // The same, but downloads the program if this machine has none.
    public async Task<string> ProgramAsync(CancellationToken cancellationToken = default) =>
        (await FindProgramAsync(cancellationToken)).Value ?? await SdkDownload.ProgramAsync();

    private string? Named(string variable) => context.Variable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    // Falling back to the next location would hide the mistake.
    private static string Existing(string path) => File.Exists(path)
        ? Path.GetFullPath(path)
        : throw new LocalServerException($"{PathVariable} is {path}, but this file does not exist. {WhatToDo}");

    private string? OnPath()
    {
        var name = OperatingSystem.IsWindows() ? "temporal.exe" : "temporal";
        return (context.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0);

    private string? Packed() => context.IsLinuxX64
        ? context.StartFolders.Select(PackedAbove).FirstOrDefault(found => found is not null)
        : null;

    // The file is next to the program or in the folder of the solution.
    private static string? PackedAbove(string start)
    {
        var beside = Path.Combine(start, _packedFile);
        if (File.Exists(beside)) return beside;
        var inSolution = SolutionFolder.Above(start) is { } root ? Path.Combine(root, _packedFile) : null;
        return File.Exists(inSolution) ? inSolution : null;
    }
}
