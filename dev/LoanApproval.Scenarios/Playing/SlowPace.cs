namespace LoanApproval.Scenarios.Playing;

// Makes DevHost restart its partners and workers with delays that are long enough to watch, and afterwards without them.
internal sealed class SlowPace : IAsyncDisposable
{
    private readonly Uri _address;

    private SlowPace(Uri address) => _address = address;

    public static async Task<SlowPace> BeginAsync(RunningDevHost? devHost, Action<string> say, CancellationToken cancellationToken)
    {
        var address = devHost?.Control
            ?? throw new ScenarioException("--slow needs DevHost: dotnet run --project dev/LoanApproval.DevHost");
        say("DevHost restarts its workers: retries after 10 s, 20 s and 30 s, and 8 s for each document.");
        var pace = new SlowPace(address);
        await pace.SetAsync("slow", cancellationToken);
        return pace;
    }

    public async ValueTask DisposeAsync() => await SetAsync("normal", CancellationToken.None);

    private async Task SetAsync(string pace, CancellationToken cancellationToken)
    {
        using var control = new DevHostControl(_address);
        await control.PostAsync($"pace/{pace}", cancellationToken);
    }
}
