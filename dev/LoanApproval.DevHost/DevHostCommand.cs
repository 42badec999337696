using System.CommandLine;
using System.CommandLine.Parsing;

namespace LoanApproval.DevHost;

// The command line.
internal static class DevHostCommand
{
    private const int HighestPort = 65_535;

    private static readonly Option<string> _data = new("--data")
    {
        Description = "The data folder",
        HelpName = "DIR",
        DefaultValueFactory = _ => DataFolder.DefaultPath(),
    };

    private static readonly Option<bool> _once = new("--once")
    {
        Description = "Exit after the tour, with code 0 if every decision is as expected",
    };

    private static readonly Option<TimeoutSet> _timeouts = new("--timeouts")
    {
        Description = "Worker timeouts: short shows each failure within seconds, default is for production",
        HelpName = "short|default",
        CustomParser = ReadTimeouts,
    };

    private static readonly Option<int?> _port = Port("--port", "Port of the Temporal server (default: 7233, or the next free one)");

    private static readonly Option<int?> _webUiPort =
        Port("--ui-port", "Port of the Web UI (default: 8233, or the next free one; with --port: that port + 1000)");

    private static readonly Option<bool> _dashboard = new("--dashboard")
    {
        Description = "Show traces, metrics and logs of all processes in the Aspire dashboard (a NuGet package, restored on demand)",
    };

    private static readonly Option<bool> _cli = new("--cli")
    {
        Description = "Print the path of the temporal CLI that DevHost uses, and exit",
    };

    public static RootCommand Create(Func<DevHostOptions, bool, Task<int>> run)
    {
        var root = new RootCommand(
            "Runs everything on this machine: Temporal server with Web UI, partner simulator, two workers, a tour of applications.")
        {
            _data, _once, _timeouts, _port, _webUiPort, _dashboard, _cli,
        };
        root.Validators.Add(CheckPorts);
        root.SetAction(parsed => run(
            new DevHostOptions
            {
                Data = parsed.GetRequiredValue(_data),
                Once = parsed.GetValue(_once),
                Timeouts = parsed.GetValue(_timeouts),
                Dashboard = parsed.GetValue(_dashboard),
                Port = parsed.GetValue(_port),
                WebUiPort = parsed.GetValue(_webUiPort),
            },
            parsed.GetValue(_cli)));
        return root;
    }

    private static TimeoutSet ReadTimeouts(ArgumentResult result)
    {
        var word = result.Tokens is [var token] ? token.Value : "";
        if (word is not ("short" or "default")) result.AddError($"--timeouts: '{word}' is not valid. Use short or default.");
        return word == "default" ? TimeoutSet.Default : TimeoutSet.Short;
    }

    private static Option<int?> Port(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "PORT",
        CustomParser = result =>
        {
            var number = ReadPort(result.Tokens);
            if (number is null)
            {
                var text = string.Join(' ', result.Tokens.Select(token => token.Value));
                result.AddError($"{name}: '{text}' is not a valid port. Use a number from 1 to {HighestPort}.");
            }
            return number;
        },
    };

    private static void CheckPorts(CommandResult result)
    {
        // A value that is not valid has its own error.
        if (ReadPort(result.GetResult(_port)?.Tokens) is not { } port) return;
        if (port == ReadPort(result.GetResult(_webUiPort)?.Tokens)) result.AddError("--port and --ui-port must be different ports.");
        // By default, the Web UI follows the server.
        var next = port + ServerStart.WebUiOffset;
        if (result.GetResult(_webUiPort) is null && next > HighestPort)
            result.AddError($"--port: '{port}' needs --ui-port, because the default port of the Web UI would be {next}.");
    }

    private static int? ReadPort(IReadOnlyList<Token>? tokens) => tokens is [var token]
        && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= HighestPort
            ? number : null;
}
