namespace LoanApproval.Starter.Cli;

// Ends the command with a message, hints and an exit code.
internal sealed class StarterException(int exitCode, string message, params IReadOnlyList<string> hints) : Exception(message)
{
    public int ExitCode => exitCode;

    // What the user can do next, one line each.
    public IReadOnlyList<string> Hints => hints;
}
