namespace LoanApproval.Starter.Commands;

internal static class ListCommand
{
    private static readonly Option<string?> _status = Options
        .Text("--status", $"Only applications with this status: {string.Join(", ", ListFilter.Statuses)}", "status")
        .AcceptOneOf(ListFilter.Statuses);

    private static readonly Option<string?> _applicant = Options.Text("--applicant", "Only applications with this applicant ID", "id");
    private static readonly Option<decimal?> _minAmount = Options.Amount("--min-amount", "Only applications for at least this amount");
    private static readonly Option<TimeSpan?> _since =
        Options.Duration("--since", "Only applications that were started within this time, for example 2h or 3d", DurationText.Longest);

    private static readonly Option<int> _limit = Options.Integer("--limit", "Maximum number of results", standard: 20);

    public static Command Create() => new StarterCommand(
        "list",
        "List applications, open ones first, then the most recently closed. --status underReview shows reasons and deadlines.",
        RunAsync,
        "list --status underReview", "list --applicant alice --since 24h", "list --limit 1000 --output jsonl")
        { _status, _applicant, _minAmount, _since, _limit };

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (terminal, limit) = (session.Terminal, session.Get(_limit));
        var filter = new ListFilter
        {
            Status = session.Get(_status),
            ApplicantId = session.Get(_applicant),
            MinAmount = session.Get(_minAmount),
            Since = session.Get(_since) is { } age ? DateTimeOffset.UtcNow - age : null,
        };
        var workList = filter.Status == LoanSearchAttributes.UnderReview;
        var loans = await session.ConnectAsync(cancellationToken);
        var found = await terminal.WhileAsync("Listing applications", async () =>
        {
            var rows = await loans.ListAsync(filter, limit, cancellationToken);
            return workList ? await loans.WorkListAsync(rows, cancellationToken) : rows;
        });
        terminal.Results(text => ListView.Write(text, found, workList, DateTimeOffset.UtcNow, session.WebUi.Workflow), found);
        if (found.Count == 0) terminal.Note($"No applications found.");
        else if (found.Count == limit) terminal.Note($"Only the first {limit} are shown. Show more with --limit.");
        if (workList && found.Count > 0) terminal.Hint("Next", session.Next("review", found[0].ApplicationId));
        return ExitCodes.Done;
    }
}
