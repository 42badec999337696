using CliWrap;
using CliWrap.Buffered;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.Starter;

// The starter in a terminal, simulated by the program script of util-linux.
internal static class PseudoTerminal
{
    private const string Script = "/usr/bin/script";
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(2);

    // Returns what the terminal receives, with both streams combined.
    public static async Task<CliResult> RunAsync(
        int columns, string settings, IReadOnlyDictionary<string, string?> environment, IReadOnlyList<string> arguments)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists(Script), "The test needs the script command (util-linux).");
        using var deadline = new CancellationTokenSource(_deadline);
        var words = string.Join(' ', arguments.Select(word => $"'{word}'"));
        var program = $"stty cols {columns} rows 40; exec env -u CI -u NO_COLOR TERM=xterm {settings} dotnet "
            + $"{BuiltProgram.PathOf(BuiltProgram.Starter)} {words}";
        var result = await Cli.Wrap(Script).WithArguments(["-qec", program, "/dev/null"]).WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(deadline.Token);
        return new(result.ExitCode, result.StandardOutput, "");
    }
}
