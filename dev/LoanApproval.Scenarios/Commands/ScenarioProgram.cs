using System.CommandLine;
using System.CommandLine.Invocation;
using LoanApproval.Starter.Cli;

namespace LoanApproval.Scenarios.Commands;

/// <summary>The table of contents: every command of this console.</summary>
internal static class ScenarioProgram
{
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var globals = new GlobalOptions();
        var root = new RootCommand("Plays what can go wrong with a loan application, and checks the event history against the claim.")
        {
            ListCommand.Create(globals),
            RunCommand.Create(globals),
        };
        foreach (var option in globals.All)
            root.Options.Add(option);
        root.WithExamples("list", "run flaky-bureau", "run --all");
        ExampleFirst.Apply(root);
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
            return await UsageErrors.SayAsync(parsed, System.Console.Error);
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = InterruptGrace });
    }
}
