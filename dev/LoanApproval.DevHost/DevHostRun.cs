using LoanApproval.DevHost.Control;
using LoanApproval.DevHost.Tour;

namespace LoanApproval.DevHost;

// One run, from the lock on the data folder to the exit of every process that it started.
internal sealed class DevHostRun(DevHostOptions options, Screen screen, StopSignals signals)
{
    private const int Failed = 1;

    public async Task<int> RunAsync()
    {
        try
        {
            return await RunAsync(new DataFolder(options.Data));
        }
        catch (OperationCanceledException) when (signals.Stop.IsCancellationRequested)
        {
            if (signals.Failure is { } failure)
            {
                screen.Bad(failure);
                return Failed;
            }
            screen.Line("Everything has stopped. Data is kept; running workflows continue at the next start.");
            return options.Once ? Failed : 0;
        }
        catch (LocalServerException e)
        {
            screen.Bad(e.Message);
            return Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            screen.Bad($"The data folder '{options.Data}' cannot be used: {e.Message.TrimEnd('.')}.",
                "Choose another one with --data DIR.");
            return Failed;
        }
    }

    private async Task<int> RunAsync(DataFolder data)
    {
        using var held = DataLock.Acquire(data);
        await using var stopping = signals.Stop.Register(
            () => screen.Line("Stopping workers, partners and server. Press Ctrl+C again to stop at once."));
        await OrphanedProcesses.EndAsync(data, screen);
        ChildPrograms.CheckBuilt();
        var dashboard = options.Dashboard ? await AspireDashboard.PrepareAsync(screen, signals.Stop) : null;
        screen.Line("Starting the Temporal server, the partner simulator and two workers.");
        await using var server = await ServerStart.RunAsync(data, options.Port, options.WebUiPort, signals.Stop);
        await using var environment = new DevEnvironment(data, server, options.Timeouts, dashboard, screen, signals);
        await using var control = await ControlApi.StartAsync(environment);
        environment.Publish(control.Url);
        var introduction = new Introduction(screen);
        introduction.Show(data, server, environment, options.Timeouts, dashboard);
        await introduction.ShowOpenWorkflowsAsync(server);
        var asExpected = await new TourGuide(server, screen).RunAsync(signals.Stop);
        if (options.Once) return asExpected ? 0 : Failed;
        introduction.ShowNextSteps();
        await Task.Delay(Timeout.Infinite, signals.Stop);
        return 0;
    }
}
