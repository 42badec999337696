using System.Runtime.InteropServices;

namespace LoanApproval.LocalServer.Server;

// The parts of the machine that TemporalCliFinder looks at. A test substitutes another machine.
public sealed record CliSearchContext
{
    public required Func<string, string?> Variable { get; init; }

    // The search for dev/temporal-cli starts in each of these folders and goes upwards.
    public required IReadOnlyList<string> StartFolders { get; init; }

    public required string CacheFolder { get; init; }

    public required bool IsLinuxX64 { get; init; }

    public static CliSearchContext Current() => new()
    {
        Variable = Environment.GetEnvironmentVariable,
        StartFolders = [AppContext.BaseDirectory, Environment.CurrentDirectory],
        CacheFolder = UserCache(),
        IsLinuxX64 = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64,
    };

    // The XDG specification says to ignore a relative path.
    private static string UserCache()
    {
        var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var cache = Path.IsPathRooted(xdg) ? xdg : Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), ".cache");
        return Path.Combine(cache, "loan-approval");
    }
}
