namespace LoanApproval.Starter.Cli;

/// <summary>Ends the command with a sentence for a person, what to do about it, and an exit code for a script.</summary>
internal sealed class StarterException : Exception
{
    public StarterException(int exitCode, string message, params IReadOnlyList<string> hints)
        : base(message) => (ExitCode, Hints) = (exitCode, hints);

    public int ExitCode { get; }

    /// <summary>What to do next, a line each.</summary>
    public IReadOnlyList<string> Hints { get; }
}
