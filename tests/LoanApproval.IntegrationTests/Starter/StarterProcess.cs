using CliWrap;
using CliWrap.Buffered;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Starter;

/// <summary>The built starter as a process, as a script runs it.</summary>
internal static class StarterProcess
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(2);

    // Terminal variables of this machine must not change the output.
    private static readonly Dictionary<string, string?> _plain = new() { ["CI"] = null, ["NO_COLOR"] = null, ["TERM"] = "xterm" };

    /// <summary>Runs the starter in a namespace of the server.</summary>
    public static Task<CliResult> RunAsync(TestNamespace @namespace, params IEnumerable<string> arguments) =>
        RunAsync(TemporalEnvironment.For(@namespace.Address, @namespace.Name), "", arguments);

    /// <param name="environment">Variables in addition to those of the test.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="arguments">The command line.</param>
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
