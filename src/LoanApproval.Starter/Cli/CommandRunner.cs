namespace LoanApproval.Starter.Cli;

// Runs a command and turns whatever happens into a message on standard error and an exit code.
internal static class CommandRunner
{
    public static void SetSessionAction(
        this Command command, GlobalOptions globals, Func<Session, ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, globals, run, cancellationToken));

    private static async Task<int> RunAsync(
        ParseResult parsed,
        GlobalOptions globals,
        Func<Session, ParseResult, CancellationToken, Task<int>> run,
        CancellationToken cancellationToken)
    {
        Session? session = null;
        try
        {
            session = new Session(parsed, globals);
            return await run(session, parsed, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (ErrorMap.Explain(e, session) is { } explained)
        {
            (session?.Terminal ?? Session.TerminalOf(parsed, globals)).Failure(explained.Message, explained.Hints);
            return explained.ExitCode;
        }
    }
}
