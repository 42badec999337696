using LoanApproval.Contracts.Review;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Commands;

/// <summary>Prints how a wait ended.</summary>
internal static class WaitReport
{
    public static int Write(Session session, WaitEnd end, bool exitStatus)
    {
        var terminal = session.Terminal;
        if (terminal.Format == OutputFormat.Text) StatusView.Write(terminal.Out, end.Status, end.Snapshot, DateTimeOffset.UtcNow);
        else if (end.Status.Decision is { } decision) terminal.Json(decision);
        else terminal.Json(end.Status);

        if (end.Status.Step == LoanStep.UnderReview)
        {
            terminal.Note($"A person is asked. Next:  {session.Next($"review {end.Snapshot.ApplicationId} --approve --reviewer NAME --note TEXT")}");
        }
        return ExitCodes.Of(end.Status, exitStatus);
    }
}
