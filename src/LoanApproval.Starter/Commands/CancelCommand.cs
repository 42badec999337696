namespace LoanApproval.Starter.Commands;

internal static class CancelCommand
{
    private static readonly TimeSpan _defaultLimit = TimeSpan.FromSeconds(30);
    private static readonly Option<TimeSpan?> _timeout =
        Options.Duration("--timeout", "Maximum wait for the end of the application (default: 30s)");

    public static Command Create() =>
        new StarterCommand("cancel", "Cancel an application. Fails if the loan is already booked.", RunAsync, "cancel A-1")
        { CommonOptions.Id, _timeout };

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var (id, terminal) = (session.Id, session.Terminal);
        var loans = await session.ConnectAsync(cancellationToken);
        await loans.CancelAsync(id, cancellationToken);
        var options = new FollowOptions { Limit = session.Get(_timeout) ?? _defaultLimit };
        var end = await session.WaitAsync(
            "Not cancelled", $"The cancellation of {id} was requested.", options.Limit,
            () => terminal.WhileAsync(
                $"{id}: cancelling", () => LoanWait.FollowAsync(session, loans, id, options, _ => { }, cancellationToken)),
            cancellationToken,
            ("Status", session.Next("status", id)));
        if (end.Decision is { } decision)
        {
            terminal.Result(text => LoanView.Write(text, decision), decision);
            throw new StarterException(
                ExitCodes.RunFailed, $"Too late: {id} is already decided and remains {LoanJson.NameOf(decision.Outcome)}.");
        }
        var snapshot = end.Snapshot;
        terminal.Result(
            text => text.WriteLine($"{snapshot.StatusName}  {id}"),
            new { snapshot.ApplicationId, snapshot.WorkflowId, snapshot.RunId, status = snapshot.StatusName });
        return snapshot.Status == WorkflowExecutionStatus.Canceled
            ? ExitCodes.Done
            : throw new StarterException(
                ExitCodes.RunFailed, $"{id} was not cancelled: its workflow has the status {snapshot.StatusName}.");
    }
}
