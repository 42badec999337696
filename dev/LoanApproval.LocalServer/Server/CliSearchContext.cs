using System.Runtime.InteropServices;

namespace LoanApproval.LocalServer.Server;

/// <summary>What <see cref="TemporalCliFinder"/> looks at: a record, so that a test can be another machine.</summary>
public sealed record CliSearchContext
{
    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Where the search for <c>dev/temporal-cli</c> starts; it goes upwards from each.</summary>
    public required IReadOnlyList<string> StartFolders { get; init; }

    /// <summary>Where the packed program is unpacked to.</summary>
    public required string CacheFolder { get; init; }

    public required bool IsLinuxX64 { get; init; }

    /// <summary>The machine that we run on.</summary>
    public static CliSearchContext Current() => new()
    {
        Variable = Environment.GetEnvironmentVariable,
        StartFolders = [AppContext.BaseDirectory, Environment.CurrentDirectory],
        CacheFolder = UserCache(),
        IsLinuxX64 = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64,
    };

    // The XDG specification says that a relative path is to be ignored.
    private static string UserCache()
    {
        var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var cache = Path.IsPathRooted(xdg) ? xdg : Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), ".cache");
        return Path.Combine(cache, "loan-approval");
    }
}
