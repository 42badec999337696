using Xunit.Abstractions;

namespace LoanApproval.FaultTests.Recovery;

// The times of a repeated recovery.
public static class RecoveryTimes
{
    // Prints the times and asserts that the 95th percentile meets the goal.
    public static void ShouldMeet(this IReadOnlyCollection<TimeSpan> times, TimeSpan goal, ITestOutputHelper output)
    {
        var sorted = times.Order().ToList();
        var p95 = sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
        var (p50, max) = (sorted[sorted.Count / 2], sorted[^1]);
        output.WriteLine(
            $"p50 {p50.TotalSeconds:0.00} s, p95 {p95.TotalSeconds:0.00} s, max {max.TotalSeconds:0.00} s; goal {goal.TotalSeconds:0.0} s");
        p95.Should().BeLessThan(goal, string.Join(", ", sorted.Select(t => t.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture))));
    }
}
