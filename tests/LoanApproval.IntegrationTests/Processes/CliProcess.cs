using CliWrap;
using CliWrap.Buffered;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Processes;

/// <summary>The <c>temporal</c> CLI, run as a user runs it.</summary>
public static class CliProcess
{
    /// <summary>Runs it in the namespace and waits for its end, by the deadline (30 s).</summary>
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
