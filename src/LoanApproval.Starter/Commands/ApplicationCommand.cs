using System.CommandLine;
using LoanApproval.Starter.Cli;

namespace LoanApproval.Starter.Commands;

/// <summary>The form of the commands that look at one application: an id, and an exit code that may tell how it stands.</summary>
internal static class ApplicationCommand
{
    /// <param name="globals">The global options.</param>
    /// <param name="name">The command's name.</param>
    /// <param name="description">One line for its help.</param>
    /// <param name="run">Gets the command line, the application id and whether <c>--exit-status</c> is on; answers the exit code.</param>
    /// <param name="examples">For its help.</param>
    public static Command Create(
        GlobalOptions globals, string name, string description, Func<Session, ParseResult, string, bool, CancellationToken, Task<int>> run, params string[] examples)
    {
        var id = ApplicationArgument.Create();
        var exitStatus = WaitOptions.ExitStatusOption();
        var command = new Command(name, description) { id, exitStatus };
        command.SetSessionAction(globals, (session, parsed, cancellationToken) =>
            run(session, parsed, parsed.GetRequiredValue(id), parsed.GetValue(exitStatus), cancellationToken));
        return command.WithExamples(examples);
    }
}
