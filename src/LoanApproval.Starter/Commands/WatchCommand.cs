using System.CommandLine;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Commands;

/// <summary><c>watch</c>: a line for each thing that happens, until the application is decided.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static Command Create(GlobalOptions globals) => ApplicationCommand.Create(
        globals,
        "watch",
        "Follow an application live, through retries and reviews, until it is decided.",
        (session, _, id, exitStatus, cancellationToken) => RunAsync(session, id, exitStatus, cancellationToken),
        "watch A-1", "watch A-1 --output jsonl");

    private static async Task<int> RunAsync(Session session, string id, bool exitStatus, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var terminal = session.Terminal;
        terminal.Note($"  Web UI:  {session.WebUi.Workflow(WorkflowNames.LoanWorkflowId(id))}");
        try
        {
            var end = await ProgressIndicator.WhileAsync(terminal, $"{id}: watching", sign => FollowAsync(terminal, loans, id, sign, cancellationToken));
            var decision = await loans.DecisionAsync(end.ApplicationId, cancellationToken);
            if (terminal.Format == OutputFormat.Text) DecisionView.Write(terminal.Out, decision);
            else terminal.Json(new LoanStatus { Step = LoanStep.Decided, Decision = decision });
            return ExitCodes.Of(decision.Outcome, exitStatus);
        }
        catch (Exception e) when (CommandRunner.IsCancellation(e) && cancellationToken.IsCancellationRequested)
        {
            terminal.Note($"Interrupted: {id} goes on in Temporal.  Look:  {session.Next($"status {id}")}");
            throw;
        }
    }

    private static async Task<ApplicationSnapshot> FollowAsync(Terminal terminal, LoanClient loans, string id, ProgressIndicator sign, CancellationToken cancellationToken)
    {
        var warnings = new WorkerWarnings(new Workers(loans.Client), sign);
        string? last = null;
        LoanStatus? lastStatus = null;
        ApplicationSnapshot? end = null;
        await foreach (var snapshot in new Follower(loans, sign).FollowAsync(id, Interval, cancellationToken))
        {
            end = snapshot;
            var line = Progress.Line(snapshot);
            if (snapshot.Open && line != last)
            {
                last = line;
                if (terminal.Format == OutputFormat.Text) terminal.Event(sign, $"{DisplayText.Moment(DateTimeOffset.UtcNow)}  {line}");
                else lastStatus = await WriteStatusAsync(terminal, loans, snapshot, lastStatus, cancellationToken);
            }
            sign.Say($"{id}: watching");
            await warnings.LookAsync(snapshot, cancellationToken);
        }
        return end!;
    }

    private static async Task<LoanStatus> WriteStatusAsync(
        Terminal terminal, LoanClient loans, ApplicationSnapshot snapshot, LoanStatus? last, CancellationToken cancellationToken)
    {
        var status = await loans.StatusAsync(snapshot, cancellationToken);
        // An attempt that changed leaves the contract's object as it was: the same line twice says nothing.
        if (status != last) terminal.Json(status);
        return status;
    }
}
