using System.Globalization;
using Xunit.Abstractions;

namespace LoanApproval.FaultTests.Recovery;

/// <summary>Times of one recovery, tried often.</summary>
public static class RecoveryTimes
{
    /// <summary>Prints them, and holds their 95th percentile (of twenty the nineteenth) to the goal.</summary>
    public static void ShouldMeet(this IReadOnlyCollection<TimeSpan> times, TimeSpan goal, ITestOutputHelper output)
    {
        var sorted = times.Order().ToList();
        var p95 = sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
        output.WriteLine($"p50 {sorted[sorted.Count / 2].TotalSeconds:0.00} s, p95 {p95.TotalSeconds:0.00} s, max {sorted[^1].TotalSeconds:0.00} s; goal {goal.TotalSeconds:0.0} s");
        p95.Should().BeLessThan(goal, string.Join(", ", sorted.Select(t => t.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture))));
    }
}
