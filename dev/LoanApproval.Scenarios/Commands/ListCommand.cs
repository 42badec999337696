using System.CommandLine;
using LoanApproval.Scenarios.Scenarios;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using Spectre.Console;

namespace LoanApproval.Scenarios.Commands;

/// <summary><c>list</c>: what can be played.</summary>
internal static class ListCommand
{
    private const int NameWidth = 20;

    public static Command Create(GlobalOptions globals)
    {
        var command = new Command("list", "List the scenarios; needs no server.");
        command.SetSessionAction(globals, (session, _, _) =>
        {
            var terminal = session.Terminal;
            if (terminal.Format != OutputFormat.Text)
                terminal.JsonMany([.. ScenarioCatalog.All.Select(s => new { s.Name, s.Story, s.End, s.Reason })]);
            else
                foreach (var scenario in ScenarioCatalog.All)
                    terminal.Out.MarkupLineInterpolated($"[bold]{scenario.Name.PadRight(NameWidth)}[/]{scenario.Story} [grey]Ends {scenario.End}.[/]");
            terminal.Note($"Play one:  {session.Next("run flaky-bureau")}");
            return Task.FromResult(ExitCodes.Done);
        });
        return command.WithExamples("list");
    }
}
