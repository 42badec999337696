namespace LoanApproval.Starter.Commands;

// completion: prints a script that makes loan a command of the shell.
internal static class CompletionCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var shell = new Argument<string>("shell") { Description = "The shell" };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var command = new Command("completion", "Print a script that defines the command loan, with completion, for a shell.") { shell };
        command.SetAction(parsed =>
        {
            System.Console.Out.Write(
                CompletionScripts.For(parsed.GetRequiredValue(shell), Environment.ProcessPath ?? "LoanApproval.Starter"));
            return ExitCodes.Done;
        });
        _ = globals;
        return command.WithExamples("completion bash > ~/.loan-completion; source ~/.loan-completion; loan status A-1");
    }
}
