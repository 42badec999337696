using System.CommandLine;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using LoanApproval.Starter.Loans;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Commands;

/// <summary><c>cancel</c>: asks an application to stop, and sees whether it did.</summary>
internal static class CancelCommand
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    public static Command Create(GlobalOptions globals)
    {
        var id = ApplicationArgument.Create();
        var timeout = WaitOptions.TimeoutOption("Wait no longer than this for the end (default: 30s)");
        var command = new Command("cancel", "Cancel an application that is not decided. After the loan is booked it comes too late, and says so.") { id, timeout };
        command.SetSessionAction(globals, (session, parsed, cancellationToken) =>
            RunAsync(session, parsed.GetRequiredValue(id), parsed.GetValue(timeout) ?? DefaultPatience, cancellationToken));
        return command.WithExamples("cancel A-1");
    }

    private static async Task<int> RunAsync(Session session, string id, TimeSpan patience, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var before = await loans.DescribeAsync(id, cancellationToken);
        if (before.Open) await RequestAsync(loans, id, cancellationToken);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(patience);
        ApplicationSnapshot end;
        try
        {
            end = await ProgressIndicator.WhileAsync(session.Terminal, $"{id}: cancelling", sign => EndAsync(loans, id, sign, limited.Token));
        }
        catch (Exception e) when (CommandRunner.IsCancellation(e) && limited.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new StarterException(
                ExitCodes.LimitPassed,
                $"The cancellation of {id} is asked for, but it has not ended within {Durations.Say(patience)}.",
                $"Look:  {session.Next($"status {id}")}");
        }
        return await ReportAsync(session, loans, end, cancellationToken);
    }

    private static async Task RequestAsync(LoanClient loans, string id, CancellationToken cancellationToken)
    {
        try
        {
            await loans.Handle(id).CancelAsync(new WorkflowCancelOptions { Rpc = new RpcOptions { CancellationToken = cancellationToken } });
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            // It was decided between the look and the request: the report says so.
        }
    }

    private static async Task<ApplicationSnapshot> EndAsync(LoanClient loans, string id, ProgressIndicator sign, CancellationToken cancellationToken)
    {
        ApplicationSnapshot? last = null;
        var warnings = new WorkerWarnings(new Workers(loans.Client), sign);
        await foreach (var snapshot in new Follower(loans, sign).FollowAsync(id, Interval, cancellationToken))
        {
            last = snapshot;
            await warnings.LookAsync(snapshot, cancellationToken);
        }
        return last!;
    }

    private static async Task<int> ReportAsync(Session session, LoanClient loans, ApplicationSnapshot end, CancellationToken cancellationToken)
    {
        var terminal = session.Terminal;
        if (end.Status == WorkflowExecutionStatus.Completed)
        {
            var decision = await loans.DecisionAsync(end.ApplicationId, cancellationToken);
            if (terminal.Format == OutputFormat.Text) DecisionView.Write(terminal.Out, decision);
            else terminal.Json(decision);
            throw new StarterException(ExitCodes.RunFailed, $"Too late: {end.ApplicationId} is decided, and stays {DisplayText.Of(decision.Outcome)}.");
        }
        if (terminal.Format == OutputFormat.Text) terminal.Line($"{end.StatusWord}  {end.ApplicationId}");
        else terminal.Json(new { end.ApplicationId, end.WorkflowId, end.RunId, status = end.StatusWord });
        return end.Status == WorkflowExecutionStatus.Canceled ? ExitCodes.Done : ExitCodes.RunFailed;
    }
}
