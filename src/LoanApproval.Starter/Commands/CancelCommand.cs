namespace LoanApproval.Starter.Commands;

// cancel: requests the cancellation, and waits to see whether it took effect.
internal static class CancelCommand
{
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(30);

    public static Command Create(GlobalOptions globals)
    {
        var id = ApplicationArgument.Create();
        var timeout = WaitOptions.TimeoutOption("Maximum wait for the end of the application (default: 30s)");
        var command = new Command("cancel", "Cancel an application. Fails if the loan is already booked.") { id, timeout };
        command.SetSessionAction(globals, (session, parsed, cancellationToken) =>
            RunAsync(session, parsed.GetRequiredValue(id), parsed.GetValue(timeout) ?? DefaultLimit, cancellationToken));
        return command.WithExamples("cancel A-1");
    }

    private static async Task<int> RunAsync(Session session, string id, TimeSpan limit, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        await loans.CancelAsync(id, cancellationToken);
        try
        {
            var end = await ProgressIndicator.WhileAsync(
                session.Terminal, $"{id}: cancelling", indicator => FollowAsync(loans, id, limit, indicator, cancellationToken));
            return Report(session, end);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            session.Terminal.Note($"Interrupted. The cancellation of {id} is requested.  Look:  {session.Next("status", id)}");
            throw;
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.LimitPassed)
        {
            throw new StarterException(
                ExitCodes.LimitPassed,
                $"The cancellation of {id} is requested, but the application has not ended within {DurationDisplay.Say(limit)}.",
                $"Look:  {session.Next("status", id)}");
        }
    }

    private static async Task<LoanProgress> FollowAsync(
        LoanClient loans, string id, TimeSpan limit, ProgressIndicator indicator, CancellationToken cancellationToken)
    {
        LoanProgress? last = null;
        var warnings = new WorkerWarnings(loans.Pollers, indicator);
        await foreach (var progress in loans.FollowAsync(id, new() { Limit = limit }, cancellationToken))
        {
            last = progress;
            await warnings.CheckAsync(progress.Snapshot, cancellationToken);
        }
        return last!;
    }

    private static int Report(Session session, LoanProgress end)
    {
        var (terminal, snapshot) = (session.Terminal, end.Snapshot);
        if (end.Decision is { } decision)
        {
            if (terminal.Format == OutputFormat.Text) DecisionView.Write(terminal.Out, decision);
            else terminal.Json(decision);
            throw new StarterException(
                ExitCodes.RunFailed,
                $"Too late: {snapshot.ApplicationId} is already decided and stays {DisplayText.Of(decision.Outcome)}.");
        }
        if (terminal.Format == OutputFormat.Text) terminal.Line($"{snapshot.StatusWord}  {snapshot.ApplicationId}");
        else terminal.Json(new { snapshot.ApplicationId, snapshot.WorkflowId, snapshot.RunId, status = snapshot.StatusWord });
        return snapshot.Status == WorkflowExecutionStatus.Canceled ? ExitCodes.Done : ExitCodes.RunFailed;
    }
}
