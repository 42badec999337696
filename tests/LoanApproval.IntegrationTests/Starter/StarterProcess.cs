using CliWrap;
using CliWrap.Buffered;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Starter;

// The built starter as a process, as a script runs it.
internal static class StarterProcess
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(2);

    // Terminal variables of this machine must not change the output.
    private static readonly Dictionary<string, string?> _plain = new() { ["CI"] = null, ["NO_COLOR"] = null, ["TERM"] = "xterm" };

    // Runs the starter in a namespace of the server.
    public static Task<CliResult> RunAsync(TestNamespace @namespace, params IEnumerable<string> arguments) =>
        RunAsync(TemporalEnvironment.For(@namespace.Address, @namespace.Name), "", arguments);

    // environment: Variables in addition to those of the test.
    // input: Standard input.
    // arguments: The command line.
    public static async Task<CliResult> RunAsync(
        IReadOnlyDictionary<string, string?> environment, string input, params IEnumerable<string> arguments)
    {
        using var deadline = new CancellationTokenSource(_deadline);
        var result = await Command(environment, arguments).WithStandardInputPipe(PipeSource.FromString(input))
            .ExecuteBufferedAsync(deadline.Token);
        return new(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    public static Command Command(IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        var all = new Dictionary<string, string?>(_plain);
        foreach (var (name, value) in environment) all[name] = value;
        return BuiltProgram.Command(BuiltProgram.Starter, arguments).WithEnvironmentVariables(all)
            .WithValidation(CommandResultValidation.None);
    }
}
