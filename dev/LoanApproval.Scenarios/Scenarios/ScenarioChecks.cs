using LoanApproval.Starter.Console;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>Compares what happened with the table.</summary>
internal static class ScenarioChecks
{
    // The server adds no jitter: what it says and what the policy says agree to the clock's grain.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(50);

    // A delay of which only the two ends were seen has the server's own work in it, and the time between two looks.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    public static IEnumerable<ScenarioCheck> Of(Scenario scenario, ScenarioEnd end, IReadOnlyList<ActivityStory> stories)
    {
        var asReasoned = scenario.Reason is null || end.Reason == scenario.Reason;
        yield return new("end", end.Word == scenario.End && asReasoned, $"{end} (expected {Expected(scenario)})");

        var story = stories.FirstOrDefault(s => s.Type == scenario.Activity);
        var attempts = story?.Attempts ?? [];
        if (scenario.Attempts is { } expected)
            yield return new("attempts", attempts.Count == expected, $"{attempts.Count} of {scenario.Activity} (expected {expected})");

        var failures = attempts.Select(a => a.Failure?.Type).OfType<string>().ToList();
        if (scenario.Failures.Count > 0)
        {
            yield return new(
                "failure",
                failures.Count > 0 && failures.All(scenario.Failures.Contains),
                $"{string.Join(", ", failures.Distinct())} (expected {string.Join(" or ", scenario.Failures)})");
        }
        foreach (var check in Delays(scenario, attempts))
            yield return check;
    }

    /// <summary>Whether the history shows what the scenario says of the Web UI.</summary>
    /// <param name="scenario">What it says.</param>
    /// <param name="lines">The history, by <see cref="EventLines"/>.</param>
    public static ScenarioCheck WebUi(Scenario scenario, IReadOnlyList<string> lines)
    {
        var place = 0;
        foreach (var shown in scenario.Shows)
        {
            var parts = shown.Split(" & ");
            while (place < lines.Count && !parts.All(part => lines[place].Contains(part, StringComparison.Ordinal))) place++;
            if (place++ == lines.Count) return new("web ui", false, $"no event, or not in this order: {shown}");
        }
        var wrong = scenario.ShowsNo.FirstOrDefault(no => lines.Any(line => line.Contains(no, StringComparison.Ordinal)));
        return wrong is null ? new("web ui", true, "the history shows what is said below") : new("web ui", false, $"there is an event with {wrong}");
    }

    private static IEnumerable<ScenarioCheck> Delays(Scenario scenario, IReadOnlyList<Attempt> attempts)
    {
        var retried = attempts.Where(a => a.ExpectedDelay is not null).ToList();
        if (retried.Count > 0)
        {
            yield return new(
                "back-off",
                retried.All(IsAsExpected),
                $"{string.Join(", ", retried.Select(a => (a.Delay ?? a.Waited) is { } d ? DurationDisplay.Say(d) : "?"))}"
                + $" (expected {string.Join(", ", retried.Select(a => DurationDisplay.Say(a.ExpectedDelay!.Value)))})");
        }
        if (scenario.RetryAfter is { } asked)
            yield return new("retry-after", retried.Any(a => a.ExpectedDelay == asked), $"expected {DurationDisplay.Say(asked)}");
    }

    private static bool IsAsExpected(Attempt attempt)
    {
        var expected = attempt.ExpectedDelay!.Value;
        if (attempt.Delay is { } delay) return (delay - expected).Duration() <= Grain;
        return attempt.Waited is not { } waited || (waited - expected).Duration() <= Slack;
    }

    private static string Expected(Scenario scenario) => scenario.Reason is null ? scenario.End : $"{scenario.End}: {scenario.Reason}";
}
