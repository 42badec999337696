using System.CommandLine;
using LoanApproval.Client;
using LoanApproval.Client.Connection;
using LoanApproval.Scenarios.Console;

namespace LoanApproval.Scenarios.Commands;

// Finds the running system: DevHost, or the server that the environment names with partners at their default address.
internal sealed class ConnectionOptions
{
    private const string DefaultPartners = "http://localhost:7010";
    private const string PartnersVariable = "CreditBureau__BaseUrl";
    private static readonly string[] _serverVariables = ["TEMPORAL_ADDRESS", "TEMPORAL_PROFILE", "TEMPORAL_CONFIG_FILE"];

    private readonly Option<string?> _address = new("--address")
    {
        Description = "The Temporal server (default: the running DevHost, or TEMPORAL_ADDRESS)",
        HelpName = "HOST:PORT",
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = "The data folder of DevHost (default: .data in the folder of the solution)",
        HelpName = "DIR",
    };

    public IReadOnlyList<Option> All => [_address, _data];

    public async Task<PlayerContext> ConnectAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var address = parsed.GetValue(_address);
        var devHost = RunningDevHost.Find(parsed.GetValue(_data));
        var named = address is not null
            || _serverVariables.Any(variable => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)));
        var options = ConnectionSettings.Load(address ?? (named ? null : devHost?.TemporalAddress), named ? null : devHost?.Namespace);
        // A scenario itself reports that the server is unavailable.
        options.Runtime = new(new() { Telemetry = new() { Logging = null } });
        // The partners and the control API of a DevHost belong to its own server.
        if (devHost?.TemporalAddress != options.TargetHost) devHost = null;
        terminal.Progress(devHost is null ? $"Temporal server {options.TargetHost}" : $"DevHost at {options.TargetHost}");
        var loans = await LoanClient.ConnectAsync(
            options,
            cancellationToken,
            availability => terminal.Progress($"Temporal server: {availability}"));
        var webUi = WebUi.For(devHost?.WebUi ?? Environment.GetEnvironmentVariable(WebUi.AddressVariable), options.TargetHost!,
            options.Namespace);
        var partners = devHost?.Partners ?? PartnersAddress();
#pragma warning disable CA2000 // Lives as long as the process.
        return new PlayerContext(loans, webUi, new PartnerStats(partners), devHost);
#pragma warning restore CA2000
    }

    // The same setting as the worker's.
    private static Uri PartnersAddress()
    {
        var text = Environment.GetEnvironmentVariable(PartnersVariable) is { Length: > 0 } set ? set : DefaultPartners;
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" }
            ? address
            : throw new InvalidOperationException(
                $"{PartnersVariable}: '{text}' is not valid. Write an absolute http or https address, such as {DefaultPartners}.");
    }
}
