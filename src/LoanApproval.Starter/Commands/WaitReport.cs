namespace LoanApproval.Starter.Commands;

internal static class WaitReport
{
    public static int Write(Session session, WaitEnd end, bool exitStatus)
    {
        var terminal = session.Terminal;
        if (terminal.Format == OutputFormat.Text) StatusView.Write(terminal.Out, end.Status, end.Snapshot, DateTimeOffset.UtcNow);
        else if (end.Status.Decision is { } decision) terminal.Json(decision);
        else terminal.Json(end.Status);

        if (end.Status.Step == LoanStep.UnderReview)
            terminal.Note($"The application is under review. Next:  {session.Next("review", end.Snapshot.ApplicationId)}");
        return ExitCodes.Of(end.Status, exitStatus);
    }
}
