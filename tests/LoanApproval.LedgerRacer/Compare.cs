using System.Diagnostics;
using System.Globalization;
using LoanApproval.Worker.Ledger;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

// Times bookings and the minimum that the database does for one, alternately, so that a slow disk slows both.
internal static class Compare
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(ILedger ledger, LedgerOptions options, string prefix, int count, int writers)
    {
        var bare = new List<BareWriter>();
        for (var i = 0; i < writers; i++) bare.Add(await BareWriter.OpenAsync(options));
        var (bookings, floor) = (new Times(), new Times());
        // Round 0 warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            var id = $"{prefix}-{round.ToString(CultureInfo.InvariantCulture)}";
            // The credit check has already opened the application. That transaction is not part of the booking.
            for (var writer = 0; writer < writers; writer++)
                for (var i = 0; i < count / Rounds / writers; i++)
                {
                    await ledger.OpenAsync(Samples.Application($"{id}-{writer}-{i}"));
                    await bare[writer].OpenAsync($"{id}-{writer}-{i}");
                }
            await (round == 0 ? new() : bookings).AddAsync(
                count / Rounds, writers, (writer, i) => ledger.BookAsync($"{id}-{writer}-{i}", $"L-{id}-{writer}-{i}"));
            await (round == 0 ? new() : floor).AddAsync(
                count / Rounds, writers, (writer, i) => bare[writer].WriteAsync($"{id}-{writer}-{i}"));
        }
        foreach (var writer in bare) await writer.DisposeAsync();
        await Console.Out.WriteLineAsync($"{options.Provider}, {writers.ToString(CultureInfo.InvariantCulture)} writers");
        await Console.Out.WriteLineAsync($"bookings  {bookings}");
        await Console.Out.WriteLineAsync($"bare      {floor}");
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"ratio     rate {bookings.PerSecond / floor.PerSecond:F2}, p50 {bookings.At(50) / floor.At(50):F2}"));
        return 0;
    }

    private sealed class Times
    {
        private readonly List<double> _milliseconds = [];
        private TimeSpan _elapsed;

        public double PerSecond => _milliseconds.Count / _elapsed.TotalSeconds;

        public async Task AddAsync(int count, int writers, Func<int, int, Task> write)
        {
            var start = Stopwatch.GetTimestamp();
            var times = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
            {
                var mine = new double[count / writers];
                for (var i = 0; i < mine.Length; i++)
                {
                    var one = Stopwatch.GetTimestamp();
                    await write(writer, i);
                    mine[i] = Stopwatch.GetElapsedTime(one).TotalMilliseconds;
                }
                return mine;
            })));
            _elapsed += Stopwatch.GetElapsedTime(start);
            _milliseconds.AddRange(times.SelectMany(t => t));
            _milliseconds.Sort();
        }

        public double At(int percent) => _milliseconds[_milliseconds.Count * percent / 100];

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{PerSecond,7:F0}/s, p50 {At(50):F3} ms, p99 {At(99):F3} ms, max {_milliseconds[^1]:F1} ms");
    }
}
