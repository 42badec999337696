using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Recovery;

// A namespace disappears while the worker runs. The worker tolerates rejected polls for half a minute, so these tests have their own server
// and run in parallel with the others.
public sealed class NamespaceLossTests : IDisposable
{
    // The tolerated time plus the time that the SDK core needs to end its polls.
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(75);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Worker_exits_with_70_when_its_namespace_disappears()
    {
        // In memory, so a restart loses the namespaces that were registered after the start.
        await using var server = await DevServer.StartAsync(await ServerFixture.FindProgramAsync(), new DevServerSettings
        {
            LogFile = _folder["temporal.log"],
            WebUi = false,
            PreferredPort = null,
        });
        var vanishing = await ServerFixture.CreateNamespaceAsync(server, "vanishing");
        await using var worker = await WorkerProcess.StartAsync(vanishing, WorkerProcess.Settings(_folder, "http://127.0.0.1:9"));

        await server.KillAsync();
        await server.RestartAsync();

        (await worker.ExitCodeAsync(_deadline)).Should().Be(70, worker.Log);
        worker.Lines.Should().ContainSingle(line => line.Contains("The worker failed: ", StringComparison.Ordinal))
            .Which.Should().Contain("vanishing");
    }
}
