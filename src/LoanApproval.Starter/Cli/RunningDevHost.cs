using System.Diagnostics;
using LoanApproval.Client.Connection;

namespace LoanApproval.Starter.Cli;

// The DevHost that runs in this folder, from the file that it keeps.
internal sealed record RunningDevHost(string Address, string? Namespace, string? WebUi)
{
    private static readonly string StateFile = Path.Combine(".data", "devhost.json");
    private static readonly string[] Explicit = ["TEMPORAL_ADDRESS", "TEMPORAL_PROFILE", "TEMPORAL_CONFIG_FILE"];

    // Whether nothing in the environment names another server.
    public static bool IsWanted => Explicit.All(variable => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
        && ConnectionSettings.Load().TargetHost == ConnectionSettings.DefaultAddress;

    public static RunningDevHost? Find() => Find(StateFile);

    // Null without a file, and if its process is gone.
    public static RunningDevHost? Find(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var root = json.RootElement;
            return root.TryGetProperty("processId", out var process) && IsRunning(process.GetInt32())
                && Text(root, "temporalAddress") is { } address
                ? new(address, Text(root, "temporalNamespace"), Text(root, "webUi"))
                : null;
        }
        catch (Exception e) when (
            e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
