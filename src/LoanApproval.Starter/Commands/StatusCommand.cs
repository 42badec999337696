using System.CommandLine;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Commands;

/// <summary><c>status</c>: one look at an application.</summary>
internal static class StatusCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var activities = new Option<bool>("--activities") { Description = "With --output json or jsonl: add the open activities (attempt, last failure, next retry)" };
        var command = ApplicationCommand.Create(
            globals,
            "status",
            "Show where an application stands: step, documents, attempt, last failure, next retry.",
            (session, parsed, id, exitStatus, cancellationToken) => RunAsync(session, id, exitStatus, parsed.GetValue(activities), cancellationToken),
            "status A-1", "status A-1 --activities --output json");
        command.Options.Add(activities);
        return command;
    }

    private static async Task<int> RunAsync(Session session, string id, bool exitStatus, bool activities, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var terminal = session.Terminal;
        var (snapshot, status) = await ProgressIndicator.WhileAsync(terminal, $"{id}: asking", async _ =>
        {
            var snapshot = await loans.DescribeAsync(id, cancellationToken);
            return (snapshot, await loans.StatusAsync(snapshot, cancellationToken));
        });
        if (terminal.Format == OutputFormat.Text) StatusView.Write(terminal.Out, status, snapshot, DateTimeOffset.UtcNow);
        else if (activities) terminal.Json(ActivitiesJson.Add(status, snapshot.Activities));
        else terminal.Json(status);
        terminal.Note($"  Web UI:  {session.WebUi.Workflow(snapshot.WorkflowId, snapshot.RunId)}");
        if (Next(status, snapshot, id) is { } next) terminal.Note($"  Next:    {session.Next(next)}");
        await SayWorkersAsync(session, loans, snapshot, cancellationToken);
        return ExitCodes.Of(status, exitStatus);
    }

    private static string? Next(LoanStatus status, ApplicationSnapshot snapshot, string id) => status switch
    {
        { Decision: not null } => null,
        { Step: LoanStep.UnderReview } => $"review {id} --approve --reviewer NAME --note TEXT",
        _ when snapshot.Open => $"watch {id}",
        _ => null,
    };

    private static async Task SayWorkersAsync(Session session, LoanClient loans, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!snapshot.Open || await new Workers(loans.Client).DecideAsync(cancellationToken)) return;
        session.Terminal.Note($"[yellow]No worker polls the task queue {TaskQueues.LoanApproval}.[/] Start one:  {Invocation.Worker}");
    }
}
