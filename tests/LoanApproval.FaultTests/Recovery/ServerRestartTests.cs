using System.Diagnostics;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;
using Xunit.Abstractions;

namespace LoanApproval.FaultTests.Recovery;

// How soon a worker decides a loan after its server was killed and restarted: 5 times, or 20 times with LONG_DRILLS=1. The test owns the
// server, which stores its data in a file.
[Collection(FaultCollections.Timed)]
public sealed class ServerRestartTests(ServerFixture fixture, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int _tries = LongDrills.Requested ? 20 : 5;
    private static readonly TimeSpan _goal = TimeSpan.FromSeconds(5);

    private readonly TestFolder _folder = new();
    private DevServer _server = null!;
    private LoanSystem _system = null!;

    public async Task InitializeAsync()
    {
        _server = await DevServer.StartAsync(fixture.Program, new DevServerSettings
        {
            LogFile = _folder["temporal.log"],
            DatabaseFile = _folder["temporal.db"],
            WebUi = false,
            PreferredPort = null,
        });
        _system = await LoanSystem.StartAsync(await ServerFixture.CreateNamespaceAsync(_server, "restarted"));
    }

    public async Task DisposeAsync()
    {
        await _system.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Loan_is_decided_within_five_seconds_after_the_server_restarts()
    {
        var worker = await _system.StartWorkerAsync();
        (await _system.DecideAsync("before", "alice")).Approved.Should().BeTrue();
        var times = new List<TimeSpan>();
        for (var i = 1; i <= _tries; i++)
        {
            await _server.KillAsync();
            // RestartAsync returns when the server responds to a client.
            await _server.RestartAsync();
            var clock = Stopwatch.StartNew();
            (await _system.DecideAsync(string.Create(CultureInfo.InvariantCulture, $"after-{i}"), "alice")).Approved.Should().BeTrue();
            times.Add(clock.Elapsed);
        }
        worker.HasExited.Should().BeFalse();
        times.ShouldMeet(_goal, output);
    }

    [SkippableFact]
    public async Task Worker_exits_with_0_when_it_is_stopped_while_the_server_is_down()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var worker = await _system.StartWorkerAsync(("Worker:GracefulShutdownTimeout", "00:00:01"));
        await _server.KillAsync();
        (await worker.StopAsync()).Should().Be(0, string.Join('\n', worker.Lines));
    }
}
