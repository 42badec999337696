using System.CommandLine;
using LoanApproval.Scenarios.Console;
using Spectre.Console;

namespace LoanApproval.Scenarios.Commands;

internal static class ListCommand
{
    private const int NameWidth = 20;

    public static Command Create()
    {
        var command = new Command("list", "List the scenarios. Needs no server.");
        command.SetAction(_ =>
        {
            var terminal = Terminal.Create();
            foreach (var scenario in ScenarioCatalog.All)
                terminal.Out.MarkupLineInterpolated($"[bold]{scenario.Name.PadRight(NameWidth)}[/]{scenario.Story}");
            return ExitCodes.AsExpected;
        });
        return command;
    }
}
