using CliWrap;
using CliWrap.Buffered;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Processes;

// Runs the temporal CLI.
public static class CliProcess
{
    // Runs it in the namespace, with a deadline of 30 s.
    public static async Task<CliResult> RunAsync(ServerFixture server, TestNamespace @namespace, params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(ProcessUnderTest.UsualDeadline);
        var result = await Cli.Wrap(server.Program)
            .WithArguments(arguments)
            .WithEnvironmentVariables(TemporalEnvironment.For(@namespace.Address, @namespace.Name))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(deadline.Token);
        return new CliResult(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
