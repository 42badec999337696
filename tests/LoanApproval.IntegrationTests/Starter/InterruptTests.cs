using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.Starter;

// Interrupts every command while it waits. No worker runs, so no command ends before the interrupt.
[Collection(ParallelCollections.Starter)]
public sealed class InterruptTests(ServerFixture server)
{
    private static readonly string[] _application = ["--applicant-id", "p-720", "--amount", "5000", "--document", "a"];

    [SkippableTheory]
    [InlineData("submit", "submit: ", "continues in Temporal")]
    [InlineData("result", "result: ", "continues in Temporal")]
    [InlineData("watch", "watching", "continues in Temporal")]
    [InlineData("cancel", "cancelling", "The cancellation of cancel was requested")]
    [InlineData("review", "sending the review", "The review may still be accepted")]
    public async Task Waiting_command_exits_with_130_when_it_is_interrupted(string command, string waiting, string message)
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        Skip.If(IgnoredSignals.IncludeInterrupt, SkipReasons.IgnoredSignal);
        var @namespace = await server.CreateNamespaceAsync($"interrupt-{command}");
        string[] submit = ["submit", "--application-id", command, .. _application];
        if (command != "submit") (await StarterProcess.RunAsync(@namespace, [.. submit, "--no-wait"])).ExitCode.Should().Be(0);
        await using var starter = new RunningStarter(@namespace, command switch
        {
            "submit" => submit,
            "review" => [command, command, "--decline", "--reviewer", "jane"],
            _ => [command, command],
        });
        await starter.WaitForLineAsync(waiting);
        starter.Send(UnixSignal.Interrupt);
        (await starter.ExitCodeAsync()).Should().Be(130, starter.Log);
        starter.Log.Should().Contain(message).And.NotContain("Unhandled");
    }
}
