namespace LoanApproval.Starter.Cli;

internal sealed record RunningDevHost(int ProcessId, string TemporalAddress, string? TemporalNamespace, string? WebUi)
{
    private static readonly string _stateFile = Path.Combine(".data", "devhost.json");
    private static readonly string[] _explicit = ["TEMPORAL_ADDRESS", "TEMPORAL_PROFILE", "TEMPORAL_CONFIG_FILE"];

    public static bool IsWanted => _explicit.All(variable => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
        && ConnectionSettings.Load().TargetHost == ConnectionSettings.DefaultAddress;

    public static RunningDevHost? Find(string? file = null)
    {
        try
        {
            var found = JsonSerializer.Deserialize<RunningDevHost>(File.ReadAllText(file ?? _stateFile), LoanJson.Options);
            if (found?.TemporalAddress is null) return null;
            using var process = Process.GetProcessById(found.ProcessId);
            return found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException) { return null; }
    }
}
