using System.CommandLine;
using LoanApproval.DevHost.Data;
using LoanApproval.DevHost.Hosting;
using Spectre.Console;

var data = new Option<string>("--data") { Description = "The data folder.", DefaultValueFactory = _ => DataFolder.DefaultPath() };
var once = new Option<bool>("--once") { Description = "End after the tour; exit code 0 only if each decision was the expected one." };
var policies = new Option<TimeoutSet>("--policies") { Description = "Time-outs of the workers: short ones for watching failures, or the worker's defaults." };
var cli = new Option<bool>("--cli") { Description = "Print the path of the temporal CLI that is found or unpacked here, and end." };
var root = new RootCommand("Everything on this machine: a Temporal server with its Web UI, the partners, two workers, and a tour of applications.")
{
    data, once, policies, cli,
};
root.SetAction(async parsed =>
{
    var screen = new Screen(AnsiConsole.Console);
    using var signals = new StopSignals();
    if (parsed.GetValue(cli)) return await CliPath.PrintAsync(screen, signals.Stop);
    var options = new DevHostOptions(parsed.GetRequiredValue(data), parsed.GetValue(once), parsed.GetValue(policies));
    return await new DevHostRun(options, screen, signals).RunAsync();
});
// StopSignals ends the run; the library's own handler would end the process two seconds after a Ctrl+C, with children left behind.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
