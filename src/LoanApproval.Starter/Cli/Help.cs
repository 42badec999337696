using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace LoanApproval.Starter.Cli;

// Help that begins with what users copy, and ends with the exit codes that scripts need.
internal sealed class Help(HelpAction rest) : SynchronousCommandLineAction
{
    // The same in every window, so that help can be compared, quoted and searched; no terminal is narrower.
    private const int Width = 80;
    private static readonly ConditionalWeakTable<Command, string[]> Examples = [];

    public override bool ClearsParseErrors => true;

    public static void Apply(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            var action = (HelpAction)help.Action!;
            action.MaxWidth = Width;
            help.Action = new Help(action);
        }
    }

    // The examples of a command, without the words that start the program.
    public static void SetExamples(Command command, params string[] examples) => Examples.AddOrUpdate(command, examples);

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (Examples.TryGetValue(parseResult.CommandResult.Command, out var examples))
        {
            output.WriteLine("Example:");
            foreach (var example in examples) output.WriteLine($"  {Invocation.Prefix} {example}");
            output.WriteLine();
        }
        rest.Invoke(parseResult);
        output.WriteLine(ExitCodes.Help);
        return ExitCodes.Done;
    }
}
