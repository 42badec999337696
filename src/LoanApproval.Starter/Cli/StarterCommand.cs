namespace LoanApproval.Starter.Cli;

// A command that runs in a session. Every failure becomes a message on standard error and an exit code.
internal sealed class StarterCommand : Command
{
    public StarterCommand(
        string name, string description, Func<Session, CancellationToken, Task<int>> run, params IReadOnlyList<string> examples)
        : base(name, description)
    {
        Examples = examples;
        SetAction((parsed, cancellationToken) => RunAsync(new Session(parsed), run, cancellationToken));
    }

    // For its help, without the words that start the program.
    public IReadOnlyList<string> Examples { get; }

    private static async Task<int> RunAsync(
        Session session, Func<Session, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        try { return await run(session, cancellationToken); }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (ErrorMap.Explain(e, session) is { } explained)
        {
            session.Terminal.Failure(explained.Message, explained.Hints);
            return explained.ExitCode;
        }
    }
}
