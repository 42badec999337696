namespace LoanApproval.Starter.Commands;

internal static class ResultCommand
{
    public static Command Create()
    {
        var command = new StarterCommand(
            "result", "Print the decision on an application. Waits until it is decided or under review, unless --no-wait is set.", RunAsync,
            "result A-1", "result A-1 --no-wait --output json") { CommonOptions.Id };
        LoanWait.AddOptions(command);
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var snapshot = await loans.DescribeAsync(session.Id, cancellationToken);
        if (session.Get(LoanWait.NoWait) && snapshot is { Open: true, UnderReview: false, Decided: false })
        {
            throw new StarterException(
                ExitCodes.LimitPassed, $"{session.Id} is not decided yet: {snapshot.LoanStatus ?? "started"}.",
                $"Wait for the decision:  {session.Next("result", session.Id)}");
        }
        return await LoanWait.ForResultAsync(session, loans, session.Id, cancellationToken);
    }
}
