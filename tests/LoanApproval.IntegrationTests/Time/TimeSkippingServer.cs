namespace LoanApproval.IntegrationTests.Time;

// Temporal's test server, whose clock jumps to the next timer while no task runs. It is not part of the CLI.
public static class TimeSkippingServer
{
    public const string PathVariable = "TEMPORAL_TEST_SERVER_PATH";

    private const string Program = "temporal-test-server";

    // The program that the variable names, or the one on the PATH; null if there is none.
    public static string? Find() => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{Program}.exe" : Program))
            .FirstOrDefault(File.Exists);
}
