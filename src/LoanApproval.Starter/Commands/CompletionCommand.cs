namespace LoanApproval.Starter.Commands;

// completion: prints a script that makes loan a command of the shell. The scripts get completions from this program's [suggest] directive.
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "The shell" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Print a script that defines the command loan, with completion, for a shell.") { shell };
        command.SetAction(parsed =>
        {
            using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"loan.{parsed.GetRequiredValue(shell)}")!;
            using var reader = new StreamReader(script);
            // Not the process, which is dotnet when the script in the root of the repository runs this program.
            var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "LoanApproval.Starter.exe" : "LoanApproval.Starter");
            System.Console.Out.Write(reader.ReadToEnd().Replace("@PROGRAM@", program, StringComparison.Ordinal));
            return ExitCodes.Done;
        });
        Help.SetExamples(command, "completion bash > ~/.loan-completion; source ~/.loan-completion; loan status A-1");
        return command;
    }
}
