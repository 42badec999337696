using LoanApproval.LocalServer.Processes;

namespace LoanApproval.Scenarios.DevHost;

// The DevHost of a data folder, read from the state file that it maintains.
internal sealed class RunningDevHost(string file, JsonElement state)
{
    public string? TemporalAddress => Text("temporalAddress");

    public string? Namespace => Text("temporalNamespace");

    public string? WebUi => Text("webUi");

    public Uri? Partners => Loopback(Text("partners"));

    // The address contains a secret, so it is never printed.
    public Uri? Control => Loopback(Text("control"));

    public static RunningDevHost? Find(string? dataFolder = null)
    {
        var folder = dataFolder ?? Path.Combine(
            SolutionFolder.Above(Environment.CurrentDirectory) ?? Environment.CurrentDirectory, ".data");
        var file = Path.Combine(folder, "devhost.json");
        return Read(file) is { } state ? new(file, state) : null;
    }

    // Returns the current process ID of temporal, worker-1 and so on.
    public int? ProcessIdOf(string name) => Read(file) is { } now && now.TryGetProperty("processes", out var processes)
        ? processes.EnumerateArray().Where(process => process.GetProperty("name").GetString() == name)
            .Select(process => (int?)process.GetProperty("processId").GetInt32()).FirstOrDefault()
        : null;

    private static JsonElement? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file)) is { ValueKind: JsonValueKind.Object } state ? state
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    // Accepts only the loopback interface, because a file in a folder must not direct commands to another machine.
    private static Uri? Loopback(string? text) =>
        Uri.TryCreate(text?.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.IsLoopback
            && address.Scheme == Uri.UriSchemeHttp
            ? address
            : null;

    private string? Text(string name) =>
        state.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
