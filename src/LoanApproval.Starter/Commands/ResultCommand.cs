namespace LoanApproval.Starter.Commands;

// result: the decision; waits for it unless --no-wait.
internal static class ResultCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var id = ApplicationOptions.Id();
        var waiting = new WaitOptions();
        var command = new Command(
            "result", "Print the decision on an application. Waits until it is decided or under review, unless --no-wait.") { id };
        waiting.AddTo(command);
        command.SetSessionAction(globals, (session, parsed, cancellationToken) =>
            RunAsync(session, parsed.GetRequiredValue(id), waiting, parsed, cancellationToken));
        Help.SetExamples(command, "result A-1", "result A-1 --no-wait --output json");
        return command;
    }

    private static async Task<int> RunAsync(
        Session session, string id, WaitOptions waiting, ParseResult parsed, CancellationToken cancellationToken)
    {
        var loans = await session.ConnectAsync(cancellationToken);
        var snapshot = await loans.DescribeAsync(id, cancellationToken);
        if (!waiting.Waits(parsed) && snapshot is { Open: true, UnderReview: false, Decided: false })
        {
            throw new StarterException(
                ExitCodes.LimitPassed,
                $"{id} is not decided yet: {snapshot.LoanStatus ?? "started"}.",
                $"Wait for it:  {session.Next("result", id)}");
        }
        return await waiting.WaitAsync(session, loans, id, parsed, cancellationToken);
    }
}
