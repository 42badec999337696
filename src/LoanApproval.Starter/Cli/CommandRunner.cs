using System.CommandLine;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Cli;

/// <summary>Runs a command and turns whatever happens into words on standard error and an exit code.</summary>
internal static class CommandRunner
{
    public static void SetSessionAction(this Command command, GlobalOptions globals, Func<Session, ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, globals, run, cancellationToken));

    private static async Task<int> RunAsync(
        ParseResult parsed, GlobalOptions globals, Func<Session, ParseResult, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        Session? session = null;
        try
        {
            session = new Session(parsed, globals);
            return await run(session, parsed, cancellationToken);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && IsCancellation(e))
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (TemporalErrors.Explain(e, session?.Address ?? "", session?.Namespace ?? "") is { } explained)
        {
            (session?.Terminal ?? Session.TerminalOf(parsed, globals)).Failure(explained);
            return explained.ExitCode;
        }
    }

    // A call that was under way ends as a cancelled RPC, not as an OperationCanceledException.
    public static bool IsCancellation(Exception e) => e
        is OperationCanceledException or Temporalio.Exceptions.RpcException { Code: Temporalio.Exceptions.RpcException.StatusCode.Cancelled };
}
