using System.Diagnostics;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

// Measures the duration of sequential or concurrent bookings.
public static class Measure
{
    public static async Task<int> RunAsync(ILedger ledger, string prefix, int count, int tasks)
    {
        await TimeAsync(ledger, $"{prefix}-warm", count / 4, tasks);
        var start = Stopwatch.GetTimestamp();
        var times = await TimeAsync(ledger, prefix, count, tasks);
        var elapsed = Stopwatch.GetElapsedTime(start);
        Array.Sort(times);
        double At(int percent) => times[times.Length * percent / 100];
        await Console.Out.WriteLineAsync(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"p50 {At(50):F3} ms, p99 {At(99):F3} ms, max {times[^1]:F1} ms, {times.Length / elapsed.TotalSeconds:F0}/s"));
        return 0;
    }

    private static async Task<double[]> TimeAsync(ILedger ledger, string prefix, int count, int tasks)
    {
        var times = await Task.WhenAll(Enumerable.Range(0, tasks).Select(task => Task.Run(async () =>
        {
            var mine = new double[count / tasks];
            for (var i = 0; i < mine.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await ledger.BookAsync($"{prefix}-{task}-{i}", $"L-{prefix}-{task}-{i}");
                mine[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            return mine;
        })));
        return times.SelectMany(t => t).ToArray();
    }
}
