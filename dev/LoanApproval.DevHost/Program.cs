using System.CommandLine;
using LoanApproval.DevHost;
using Spectre.Console;

var data = new Option<string>("--data")
{
    Description = "The data folder",
    HelpName = "DIR",
    DefaultValueFactory = _ => DataFolder.DefaultPath(),
};
var once = new Option<bool>("--once") { Description = "Exit after the tour, with code 0 if every decision is as expected" };
var timeouts = new Option<TimeoutSet>("--timeouts")
{
    Description = "Worker timeouts: short shows each failure within seconds, default is for production",
    HelpName = "short|default",
};
timeouts.Validators.Add(result =>
{
    if (result.Tokens is [var token] && token.Value is not ("short" or "default"))
        result.AddError($"--timeouts: '{token.Value}' is not valid. Use short or default.");
});
var port = Port("--port", "Port of the Temporal server (default: 7233, or the next free one)");
var webUiPort = Port("--ui-port", "Port of the Web UI (default: 8233, or the next free one; with --port: that port + 1000)");
var dashboard = new Option<bool>("--dashboard")
{
    Description = "Show traces, metrics and logs of all processes in the Aspire dashboard (a NuGet package, restored on demand)",
};
var cli = new Option<bool>("--cli") { Description = "Print the path of the temporal CLI that DevHost uses, and exit" };
var root = new RootCommand(
    "Runs everything on this machine: Temporal server with Web UI, partner simulator, two workers, a tour of applications.")
{
    data, once, timeouts, port, webUiPort, dashboard, cli,
};
root.SetAction(async parsed =>
{
    var screen = new Screen(AnsiConsole.Console);
    using var signals = new StopSignals();
    if (parsed.GetValue(cli)) return await CliPath.PrintAsync(screen, signals.Stop);
    var options = new DevHostOptions
    {
        Data = parsed.GetRequiredValue(data),
        Once = parsed.GetValue(once),
        Timeouts = parsed.GetValue(timeouts),
        Dashboard = parsed.GetValue(dashboard),
        Port = parsed.GetValue(port),
        WebUiPort = parsed.GetValue(webUiPort),
    };
    return await new DevHostRun(options, screen, signals).RunAsync();
});
// StopSignals ends the run. The library's own handler would kill the process two seconds after Ctrl+C and leave its children running.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

static Option<int?> Port(string name, string description)
{
    var option = new Option<int?>(name) { Description = description, HelpName = "PORT" };
    option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is > 0 and <= 65535))
            result.AddError($"{name}: '{token.Value}' is not a valid port. Use a number from 1 to 65535.");
    });
    return option;
}
