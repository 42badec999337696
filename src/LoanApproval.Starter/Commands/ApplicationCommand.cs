namespace LoanApproval.Starter.Commands;

// The commands that show one application: an ID, and an exit code that may depend on its state.
internal static class ApplicationCommand
{
    public static Command Create(
        GlobalOptions globals,
        string name,
        string description,
        Func<Session, ParseResult, string, bool, CancellationToken, Task<int>> run,
        params string[] examples)
    {
        var id = ApplicationArgument.Create();
        var exitStatus = WaitOptions.ExitStatusOption();
        var command = new Command(name, description) { id, exitStatus };
        command.SetSessionAction(globals, (session, parsed, cancellationToken) =>
            run(session, parsed, parsed.GetRequiredValue(id), parsed.GetValue(exitStatus), cancellationToken));
        return command.WithExamples(examples);
    }
}
