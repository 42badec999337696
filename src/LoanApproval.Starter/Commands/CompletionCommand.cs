namespace LoanApproval.Starter.Commands;

// The scripts get completions from this program's [suggest] directive.
internal static class CompletionCommand
{
    private static readonly Argument<string> _shell = new Argument<string>("shell") { Description = "The shell" }
        .AcceptOnlyFromAmong("bash", "zsh", "pwsh");

    public static Command Create() => new StarterCommand(
        "completion", "Print a shell script that defines a loan command with tab completion.", RunAsync,
        "completion bash > ~/.loan-completion; source ~/.loan-completion; loan status A-1") { _shell };

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var name = $"loan.{session.Parsed.GetRequiredValue(_shell)}";
        using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream(name)!;
        // Not the path of the process, which is dotnet if the script in the root of the repository runs this program.
        var program = Path.Combine(AppContext.BaseDirectory, $"LoanApproval.Starter{(OperatingSystem.IsWindows() ? ".exe" : "")}");
        var text = await InputFile.TextAsync(script, cancellationToken);
        await System.Console.Out.WriteAsync(text.Replace("@PROGRAM@", program, StringComparison.Ordinal));
        return ExitCodes.Done;
    }
}
