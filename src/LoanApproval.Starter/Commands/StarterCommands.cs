namespace LoanApproval.Starter.Commands;

// The table of contents: every command of the starter.
internal static class StarterCommands
{
    // No response files: a reviewer's note may start with an @.
    public static ParseResult Parse(IReadOnlyList<string> args) =>
        Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static RootCommand Create()
    {
        var globals = new GlobalOptions();
        var root = new RootCommand("Submits loan applications to Temporal, follows them and reviews them.")
        {
            SubmitCommand.Create(globals),
            StatusCommand.Create(globals),
            WatchCommand.Create(globals),
            ResultCommand.Create(globals),
            ListCommand.Create(globals),
            ReviewCommand.Create(globals),
            CancelCommand.Create(globals),
            BatchCommand.Create(globals),
            CompletionCommand.Create(globals),
        };
        foreach (var option in globals.All)
            root.Options.Add(option);
        root.WithExamples(
            "submit --application-id A-1 --applicant-id P-1 --amount 25000 --document passport",
            "status A-1",
            "list --status underReview");
        ExampleFirst.Apply(root);
        return root;
    }
}
