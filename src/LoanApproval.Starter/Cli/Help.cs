namespace LoanApproval.Starter.Cli;

internal sealed class Help(HelpAction rest) : SynchronousCommandLineAction
{
    private const int Width = 80;

    private static readonly string[] _rootExamples =
    [
        "submit --application-id A-1 --applicant-id P-1 --amount 25000 --document passport",
        "status A-1",
        "list --status underReview",
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var examples = (parseResult.CommandResult.Command as StarterCommand)?.Examples ?? _rootExamples;
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in examples) output.WriteLine($"  {Invocation.Prefix} {example}");
        output.WriteLine();
        rest.MaxWidth = Width;
        rest.Invoke(parseResult);
        output.WriteLine(ExitCodes.Help);
        return ExitCodes.Done;
    }
}
