namespace LoanApproval.Scenarios.Checks;

// Compares the outcome, the attempts and the delays with the expected ones.
internal static class OutcomeChecks
{
    // The server adds no jitter, so its delay equals the policy's.
    private static readonly TimeSpan _precision = TimeSpan.FromMilliseconds(50);

    // The end of an attempt that timed out is seen late, and the next attempt starts late on a busy machine. So the check of such a delay
    // mainly shows that the next attempt did not start too early.
    private static readonly TimeSpan _lateEnd = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _lateStart = TimeSpan.FromSeconds(5);

    public static IEnumerable<ScenarioCheck> Of(Expectation expected, Evidence evidence)
    {
        yield return new(
            $"Outcome: {evidence.End}",
            evidence.End.Word == expected.End && (expected.Reason is null || evidence.End.Reason == expected.Reason),
            $"expected {expected}");

        var attempts = evidence.AttemptsOf(expected.Activity);
        if (expected.Attempts is { } count)
            yield return new($"{expected.Activity}: {Attempts(attempts.Count)}", attempts.Count == count, $"expected {count}");

        var failures = attempts.Select(attempt => attempt.Failure?.Type).OfType<string>().Distinct().ToList();
        if (expected.Failures.Count > 0)
        {
            yield return new(
                $"Failure: {string.Join(", ", failures)}",
                failures.Count > 0 && failures.All(expected.Failures.Contains),
                $"expected {string.Join(" or ", expected.Failures)}");
        }
        foreach (var check in Delays(expected, attempts)) yield return check;
    }

    private static IEnumerable<ScenarioCheck> Delays(Expectation expected, IReadOnlyList<Attempt> attempts)
    {
        var retried = attempts.Where(attempt => attempt.ExpectedDelay is not null).ToList();
        var observed = retried.Where(attempt => (attempt.Delay ?? attempt.Waited) is not null).ToList();
        if (observed.Count > 0)
        {
            var delays = string.Join(", ", observed.Select(Delay));
            var policy = string.Join(", ", observed.Select(attempt => Seconds(attempt.ExpectedDelay!.Value)));
            yield return new($"Backoff: {delays} (expected {policy})", observed.All(IsAsExpected));
        }
        if (expected.RetryAfter is { } retryAfter)
            yield return new($"Retry-After: {Seconds(retryAfter)}", retried.Any(attempt => attempt.ExpectedDelay == retryAfter),
                "no attempt had this delay");
    }

    private static string Delay(Attempt attempt) =>
        attempt.Delay is { } delay ? Seconds(delay) : $"about {Seconds(attempt.Waited!.Value)}";

    private static bool IsAsExpected(Attempt attempt)
    {
        var expected = attempt.ExpectedDelay!.Value;
        if (attempt.Delay is { } delay) return (delay - expected).Duration() <= _precision;
        return attempt.Waited >= expected - _lateEnd && attempt.Waited <= expected + _lateStart;
    }

    private static string Attempts(int count) => count == 1 ? "1 attempt" : $"{count} attempts";

    private static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s");
}
