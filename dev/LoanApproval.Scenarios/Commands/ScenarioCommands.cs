using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LoanApproval.Scenarios.Commands;

internal static class ScenarioCommands
{
    private static readonly TimeSpan _interruptGrace = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "Plays scenarios of loan applications, with and without faults, and checks every sentence that it prints.")
        {
            ListCommand.Create(),
            RunCommand.Create(),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ScenarioHelp((HelpAction)help.Action!);
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors) await System.Console.Error.WriteLineAsync($"error: {error.Message}");
            await System.Console.Error.WriteLineAsync($"Help: {ScenarioHelp.Prefix} --help");
            return ExitCodes.Usage;
        }
        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = _interruptGrace });
    }
}
