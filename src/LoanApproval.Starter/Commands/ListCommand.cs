using LoanApproval.Client.Listing;

namespace LoanApproval.Starter.Commands;

// list: applications, the newest first; with --status underReview it is the work list of the reviewers.
internal static class ListCommand
{
    private const int DefaultLimit = 20;

    public static Command Create(GlobalOptions globals)
    {
        var status = new Option<string?>("--status")
        {
            Description = $"Only applications with this status: {string.Join(", ", ListFilter.Statuses)}",
            HelpName = "status",
        };
        status.AcceptOneOf(ListFilter.Statuses);
        var applicant = new Option<string?>("--applicant") { Description = "Only applications of this applicant ID", HelpName = "id" };
        var minAmount = new Option<decimal?>("--min-amount")
        {
            Description = "Only applications for at least this amount",
            HelpName = "amount",
            CustomParser = OptionReaders.Amount,
        };
        var since = OptionReaders.Duration("--since", "Only applications that were started within this time: 2h, 3d");
        var limit = new Option<int>("--limit")
        {
            Description = "Maximum number of results",
            HelpName = "n",
            DefaultValueFactory = _ => DefaultLimit,
            CustomParser = argument => OptionReaders.Integer(argument, 1, int.MaxValue),
        };
        var command = new Command("list", "List applications, the newest first. --status underReview shows why and until when.")
        {
            status, applicant, minAmount, since, limit,
        };
        command.SetSessionAction(globals, (session, parsed, cancellationToken) => RunAsync(
            session,
            new()
            {
                Status = parsed.GetValue(status),
                ApplicantId = parsed.GetValue(applicant),
                MinAmount = parsed.GetValue(minAmount),
                Since = parsed.GetValue(since) is { } age ? DateTimeOffset.UtcNow - age : null,
            },
            parsed.GetValue(limit),
            cancellationToken));
        Help.SetExamples(
            command, "list --status underReview", "list --applicant alice --since 24h", "list --limit 1000 --output jsonl");
        return command;
    }

    private static async Task<int> RunAsync(Session session, ListFilter filter, int limit, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var workList = filter.Status == DisplayText.Of(LoanStep.UnderReview);
        var found = await ProgressIndicator.WhileAsync(session.Terminal, "Listing applications", async _ =>
        {
            var rows = await loans.ListAsync(filter, limit, cancellationToken);
            return workList ? await loans.WorkListAsync(rows, cancellationToken) : rows;
        });
        var terminal = session.Terminal;
        terminal.Results(
            text => ListView.Write(text, found, workList, DateTimeOffset.UtcNow, id => session.WebUi.Workflow(id)), found);
        if (found.Count == 0) terminal.Note($"No applications found.");
        else if (found.Count == limit) terminal.Note($"Only the newest {limit} are shown. Show more with --limit.");
        if (workList && found.Count > 0) terminal.Hint("Next", session.Next("review", found[0].ApplicationId));
        return ExitCodes.Done;
    }
}
