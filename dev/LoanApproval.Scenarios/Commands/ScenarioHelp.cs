using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LoanApproval.Scenarios.Commands;

// Prints examples before the help, and exit codes after it.
internal sealed class ScenarioHelp(HelpAction rest) : SynchronousCommandLineAction
{
    public const string Prefix = "dotnet run --project dev/LoanApproval.Scenarios --";
    private const int Width = 80;

    private const string ExitCodesHelp = """
        Exit codes:
          0    every scenario is as expected
          1    a scenario is not as expected, or cannot be played
          2    invalid usage
          3    Temporal is unavailable
          130  interrupted
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var examples = ExamplesOf(parseResult.CommandResult.Command);
        output.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
        foreach (var example in examples) output.WriteLine($"  {Prefix} {example}");
        output.WriteLine();
        rest.MaxWidth = Width;
        rest.Invoke(parseResult);
        output.WriteLine(ExitCodesHelp);
        return ExitCodes.AsExpected;
    }

    private static string[] ExamplesOf(Command command) => command.Name switch
    {
        "list" => ["list"],
        "run" => ["run flaky-bureau --slow", "run worker-killed --by-hand", "run --all --output json"],
        _ => ["list", "run flaky-bureau", "run --all"],
    };
}
