using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Recovery;

/// <summary>
/// A worker that dies while it runs. A refusal is forgiven for half a minute, and so these tests have a server of their own and run
/// beside the others.
/// </summary>
public sealed class NamespaceLossTests : IDisposable
{
    // What is forgiven, and what the core needs to give up its polls.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(75);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Worker_exits_with_70_when_its_namespace_disappears()
    {
        // In memory: what is registered after the start is forgotten by the restart.
        await using var server = await DevServer.StartAsync(await ServerFixture.FindProgramAsync(), new DevServerSettings
        {
            LogFile = _folder["temporal.log"],
            WebUi = false,
            PreferredPort = null,
        });
        var doomed = await ServerFixture.CreateNamespaceAsync(server, "doomed");
        await using var worker = await WorkerProcess.StartAsync(doomed, WorkerProcess.Settings(_folder, "http://127.0.0.1:9"));

        await server.KillAsync();
        await server.RestartAsync();

        (await worker.ExitCodeAsync(Deadline)).Should().Be(70, worker.Log);
        worker.Lines.Should().ContainSingle(line => line.Contains("The worker failed: ", StringComparison.Ordinal))
            .Which.Should().Contain("doomed");
    }
}
