using System.CommandLine;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Commands;

/// <summary><c>list</c>: applications, the newest first.</summary>
internal static class ListCommand
{
    private const int DefaultLimit = 20;

    public static Command Create(GlobalOptions globals)
    {
        var status = new Option<string?>("--status") { Description = "Those of one status alone", HelpName = "status" };
        status.AcceptOnlyFromAmong([.. ListQuery.Statuses]);
        var limit = new Option<int>("--limit") { Description = "At most so many", HelpName = "n", DefaultValueFactory = _ => DefaultLimit };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--limit must be 1 or more.");
        });
        var command = new Command("list", "List applications, the newest first.") { status, limit };
        command.SetSessionAction(globals, (session, parsed, cancellationToken) =>
            RunAsync(session, parsed.GetValue(status), parsed.GetValue(limit), cancellationToken));
        return command.WithExamples("list --status underReview", "list --limit 1000 --output jsonl");
    }

    private static async Task<int> RunAsync(Session session, string? status, int limit, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var found = await ProgressIndicator.WhileAsync(session.Terminal, "Listing", _ => ListQuery.RunAsync(loans.Client, status, limit, cancellationToken));
        if (session.Terminal.Format == OutputFormat.Text) ListView.Write(session.Terminal.Out, found);
        else session.Terminal.JsonMany(found);
        if (found.Count == 0) session.Terminal.Note($"No application{(status is null ? "" : $" is {status}")}.");
        else if (found.Count == limit) session.Terminal.Note($"The newest {limit}; more with --limit.");
        return ExitCodes.Done;
    }
}
