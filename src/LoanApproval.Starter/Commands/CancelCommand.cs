namespace LoanApproval.Starter.Commands;

// cancel: requests the cancellation, and waits to see whether it took effect.
internal static class CancelCommand
{
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(30);

    public static Command Create(GlobalOptions globals)
    {
        var id = ApplicationOptions.Id();
        var timeout = ApplicationOptions.Timeout("Maximum wait for the end of the application (default: 30s)");
        var command = new Command("cancel", "Cancel an application. Fails if the loan is already booked.") { id, timeout };
        command.SetSessionAction(globals, (session, parsed, cancellationToken) =>
            RunAsync(session, parsed.GetRequiredValue(id), parsed.GetValue(timeout) ?? DefaultLimit, cancellationToken));
        Help.SetExamples(command, "cancel A-1");
        return command;
    }

    private static async Task<int> RunAsync(Session session, string id, TimeSpan limit, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        await loans.CancelAsync(id, cancellationToken);
        var (terminal, options) = (session.Terminal, new FollowOptions { Limit = limit });
        var end = await session.WaitAsync(
            "Not cancelled",
            $"The cancellation of {id} is requested.",
            limit,
            () => ProgressIndicator.WhileAsync(
                terminal,
                $"{id}: cancelling",
                indicator => LoanWait.FollowAsync(loans, id, options, indicator, _ => true, cancellationToken)),
            cancellationToken,
            ("Look", session.Next("status", id)));
        if (end.Decision is { } decision)
        {
            terminal.Result(text => LoanView.Write(text, decision), decision);
            throw new StarterException(
                ExitCodes.RunFailed, $"Too late: {id} is already decided and stays {DisplayText.Of(decision.Outcome)}.");
        }
        var snapshot = end.Snapshot;
        terminal.Result(
            text => text.WriteLine($"{snapshot.StatusWord}  {id}"),
            new { snapshot.ApplicationId, snapshot.WorkflowId, snapshot.RunId, status = snapshot.StatusWord });
        return snapshot.Status == WorkflowExecutionStatus.Canceled ? ExitCodes.Done : ExitCodes.RunFailed;
    }
}
