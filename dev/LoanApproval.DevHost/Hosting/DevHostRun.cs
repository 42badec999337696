using System.Diagnostics;
using LoanApproval.DevHost.Control;
using LoanApproval.DevHost.Data;
using LoanApproval.DevHost.Tour;
using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.DevHost.Hosting;

/// <summary>One run of DevHost, from the lock on its data to the end of everything that it started.</summary>
internal sealed class DevHostRun(DevHostOptions options, Screen screen, StopSignals signals)
{
    /// <summary>The exit code: 0 when all went as expected, 1 otherwise.</summary>
    public async Task<int> RunAsync()
    {
        var data = new DataFolder(options.Data);
        try
        {
            using var held = DataLock.Take(data);
            await using var told = signals.Stop.Register(() => screen.Line("Ending the workers, the partners and the server; once more for at once."));
            await OrphanedProcesses.EndAsync(data, screen);
            ChildPrograms.CheckBuilt();
            await using var server = await ServerStart.RunAsync(data, signals.Stop);
            await using var crew = new DevEnvironment(data, server, options.Policies, screen, signals);
            await using var control = await ControlApi.StartAsync(crew);
            crew.Publish(control.Url);
            Introduce(data, server, crew);
            await TellOfOpenWorkflowsAsync(server);
            var asExpected = await new TourGuide(server, screen).RunAsync(signals.Stop);
            if (options.Once) return asExpected ? 0 : 1;
            screen.Line("Everything stays up until Ctrl+C.");
            await Task.Delay(Timeout.Infinite, signals.Stop);
            return 0;
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            screen.Line("Everything is ended. The data stay, and open workflows go on at the next start.");
            return options.Once ? 1 : 0;
        }
        catch (LocalServerException e)
        {
            screen.Bad(e.Message);
            return 1;
        }
    }

    private void Introduce(DataFolder data, RunningServer server, DevEnvironment crew)
    {
        screen.Fact("Temporal", $"{server.Address}, namespace {server.Namespace} ({server.Origin})");
        if (server.WebUiUrl is not null) screen.Fact("Web UI", server.WebUiUrl);
        screen.Fact("Partners", crew.PartnersUrl);
        screen.Fact("Workers", crew.Describe());
        screen.Fact("Policies", options.Policies == TimeoutSet.Classroom ? DemoTimeouts.Notice : "the worker's defaults");
        screen.Fact("Data, logs", $"{data.Root}, {data.Logs}");
        if (server.Own is { Port: not DevServerSettings.UsualPort })
            screen.Warn($"Port {DevServerSettings.UsualPort} is taken: for the starter and the CLI, export TEMPORAL_ADDRESS={server.Address}");
        var startedAt = Process.GetCurrentProcess().StartTime;
        screen.Line($"Up {(TimeProvider.System.GetLocalNow() - startedAt).TotalSeconds:0.0} s after the start.");
    }

    private async Task TellOfOpenWorkflowsAsync(RunningServer server)
    {
        var open = await server.Client.CountWorkflowsAsync("ExecutionStatus = 'Running'");
        if (open.Count > 0) screen.Line($"{open.Count} workflows of an earlier run are open and go on.");
    }
}
