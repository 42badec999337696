using LoanApproval.Client.Connection;
using LoanApproval.Client.Following;
using LoanApproval.Client.Loans;
using LoanApproval.Scenarios.Catalog;
using LoanApproval.Scenarios.DevHost;
using LoanApproval.Scenarios.Playing;

namespace LoanApproval.Screenshots.Pictures;

// Submits the applications of scenarios to the running DevHost and waits for the state that a picture shows.
internal sealed class LoanStage(LoanClient loans, RunningDevHost devHost)
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    public string WebUi => $"{devHost.WebUi}/namespaces/{devHost.Namespace}/workflows";

    public static async Task<LoanStage> ConnectAsync(string? dataFolder, CancellationToken cancellationToken)
    {
        var devHost = RunningDevHost.Find(dataFolder);
        if (devHost?.TemporalAddress is null)
            throw new ScreenshotException("DevHost is not running. Start it first: dotnet run --project dev/LoanApproval.DevHost");
        var options = ConnectionSettings.Load(devHost.TemporalAddress, devHost.Namespace);
        return new(await LoanClient.ConnectAsync(options, cancellationToken), devHost);
    }

    // Names the run, because the Web UI finds the run of a workflow ID in the visibility store, which lags behind on a busy machine.
    public string Link(ApplicationSnapshot snapshot) => $"{WebUi}/{snapshot.WorkflowId}/{snapshot.RunId}";

    // Returns the first snapshot for which the condition holds.
    public async Task<ApplicationSnapshot> PlayAsync(
        string scenario, Func<ApplicationSnapshot, bool> condition, CancellationToken cancellationToken, bool manyDocuments = false)
    {
        var application = ScenarioCatalog.Find(scenario)!.CreateApplication(manyDocuments);
        await loans.StartAsync(application, cancellationToken);
        return await WaitAsync(application.ApplicationId, condition, cancellationToken);
    }

    public async Task<ApplicationSnapshot> WaitAsync(
        string applicationId, Func<ApplicationSnapshot, bool> condition, CancellationToken cancellationToken)
    {
        var follow = new FollowOptions { Limit = _limit, Interval = TimeSpan.FromMilliseconds(200), WaitForNotification = true };
        await foreach (var progress in loans.FollowAsync(applicationId, follow, cancellationToken))
            if (condition(progress.Snapshot)) return progress.Snapshot;
        throw new ScreenshotException($"{applicationId} ended before it reached the state that the screenshot needs.");
    }

    public Task CancelAsync(string applicationId, CancellationToken cancellationToken) =>
        loans.CancelAsync(applicationId, cancellationToken);

    // Used for states that would otherwise end before a slow machine has drawn the page.
    public Task<SlowPace> SlowDownAsync(CancellationToken cancellationToken) =>
        SlowPace.BeginAsync(devHost, _ => { }, cancellationToken);

    public async Task KillWorkerOfAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        var worker = snapshot.Activities.Single().Worker!.Split('@')[0];
        using var control = new DevHostControl(devHost.Control ?? throw new ScreenshotException("DevHost has no control API."));
        await control.PostAsync($"workers/kill?processId={worker}", cancellationToken);
    }
}
