using System.Text.Json;
using LoanApproval.Starter.Cli;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>The DevHost's address for scenarios that stop or kill its processes.</summary>
internal sealed class DevHostControl(Uri address)
{
    private const string Variable = "LOAN_DEVHOST_CONTROL";
    private static readonly string File = Path.Combine(".data", "devhost.json");
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>By the variable, or the file that a running DevHost keeps; null where there is neither.</summary>
    public static DevHostControl? Find() => Find(Environment.GetEnvironmentVariable(Variable), File);

    public static DevHostControl? Find(string? variable, string file)
    {
        var text = string.IsNullOrWhiteSpace(variable) ? Read(file) : variable;
        // The loopback alone: a file in a folder must not send commands elsewhere.
        return Uri.TryCreate(text?.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp
            ? new(address)
            : null;
    }

    public Uri Address => address;

    /// <exception cref="StarterException">The DevHost is gone, or refuses.</exception>
    public async Task PostAsync(string command, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Http.PostAsync(new Uri(address, command), null, cancellationToken);
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e)
        {
            throw new StarterException(ExitCodes.RunFailed, $"The DevHost at {address} did not do {command}: {e.Message}");
        }
    }

    private static string? Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllText(file));
            return json.RootElement.TryGetProperty("control", out var control) ? control.GetString() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
