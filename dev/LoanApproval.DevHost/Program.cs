using LoanApproval.DevHost;
using Spectre.Console;

var command = DevHostCommand.Create(async (options, cli) =>
{
    var screen = new Screen(AnsiConsole.Console);
    using var signals = new StopSignals();
    return cli ? await CliPath.PrintAsync(screen, signals.Stop) : await new DevHostRun(options, screen, signals).RunAsync();
});
// StopSignals ends the run. The library's own handler would kill the process two seconds after Ctrl+C and leave its children running.
return await UsageErrors.InvokeAsync(
    command, args, "LoanApproval.DevHost", Console.Error, new() { ProcessTerminationTimeout = null });
