using LoanApproval.Campaign.Faults;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.Campaign.Run;

// Kills, stops and freezes workers and kills the server, on a schedule that depends on the seed.
internal sealed class FaultInjector(CampaignOptions options, DevServer server, IReadOnlyList<WorkerSlot> workers)
{
    private int _kills;
    private int _stops;
    private int _freezes;
    private int _restarts;

    public string Summary => string.Create(
        CultureInfo.InvariantCulture, $"workers killed: {_kills}, stopped: {_stops}, frozen: {_freezes}; server kills: {_restarts}");

    // Injects faults until it is cancelled. Afterwards, every process is running again.
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(FaultWorkersAsync(cancellationToken), KillServerAsync(cancellationToken));
        foreach (var worker in workers) await worker.EnsureRunningAsync();
    }

    private async Task FaultWorkersAsync(CancellationToken cancellationToken)
    {
        var random = new Random(options.Seed);
        // Stops and freezes take seconds. They run concurrently, so the kills stay on schedule.
        var slow = new List<Task>();
        using var clock = Clock(options.KillEvery);
        for (var turn = 1; await WaitForNextTickAsync(clock, cancellationToken); turn++)
        {
            var victim = random.Next(workers.Count);
            _kills++;
            await workers[victim].KillAsync();
            if (turn % 3 != 0) continue;
            // A different worker, so that a frozen worker meets the one that took over its work.
            var other = workers[(victim + 1) % workers.Count];
            if (random.Next(2) == 0)
            {
                _stops++;
                slow.Add(other.StopAsync());
            }
            else
            {
                _freezes++;
                slow.Add(other.FreezeAsync(TimeSpan.FromSeconds(2 + (4 * random.NextDouble())), cancellationToken));
            }
        }
        await Task.WhenAll(slow);
    }

    private async Task KillServerAsync(CancellationToken cancellationToken)
    {
        var random = new Random(options.Seed + 1);
        using var clock = Clock(options.RestartServerEvery);
        while (await WaitForNextTickAsync(clock, cancellationToken))
        {
            _restarts++;
            await server.KillAsync();
            // Some freezes are shorter, some longer than the ten seconds for which a worker keeps a result.
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 15), cancellationToken));
            await server.RestartAsync(CancellationToken.None);
        }
    }

    private static PeriodicTimer? Clock(double seconds) => seconds > 0 ? new PeriodicTimer(TimeSpan.FromSeconds(seconds)) : null;

    private static async Task<bool> WaitForNextTickAsync(PeriodicTimer? clock, CancellationToken cancellationToken)
    {
        try
        {
            return clock is not null && await clock.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
