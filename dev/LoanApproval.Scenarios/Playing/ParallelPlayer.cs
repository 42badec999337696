namespace LoanApproval.Scenarios.Playing;

internal sealed class ParallelPlayer(ScenarioPlayer player, Action<string> say)
{
    // More scenarios at once would slow each other down and distort the delays.
    private const int MaxConcurrency = 4;

    public async Task<IReadOnlyList<ScenarioReport>> PlayAsync(IReadOnlyList<Scenario> scenarios, CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(MaxConcurrency);
        var concurrent = await Task.WhenAll(scenarios.Where(scenario => !scenario.Action().Exclusive).Select(PlayInSlotAsync));
        var reports = concurrent.ToDictionary(report => report.Name);
        // Killing a process would disturb the other scenarios.
        foreach (var scenario in scenarios.Where(scenario => scenario.Action().Exclusive))
            reports[scenario.Name] = await PlayInSlotAsync(scenario);
        return [.. scenarios.Select(scenario => reports[scenario.Name])];

        async Task<ScenarioReport> PlayInSlotAsync(Scenario scenario)
        {
            await slots.WaitAsync(cancellationToken);
            try
            {
                var report = await player.PlayAsync(scenario, cancellationToken);
                say($"{scenario.Name}: {report.Verdict}");
                return report;
            }
            finally
            {
                slots.Release();
            }
        }
    }
}
