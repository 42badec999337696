namespace LoanApproval.FaultTests.Ledger;

// The results of processes that race for the same keys.
// Results: The number of calls that returned a result.
// DifferentLoans: The number of different loans in the results. It must equal the number of keys.
// Errors: Calls that failed.
public sealed record ProcessRace(int Results, int DifferentLoans, IReadOnlyList<string> Errors)
{
    public static async Task<ProcessRace> RunAsync(string provider, string connectionString, int processes, int threads, int keys)
    {
        string[] arguments = ["race", "A", keys.ToString(CultureInfo.InvariantCulture), threads.ToString(CultureInfo.InvariantCulture)];
        var racers = Enumerable.Range(0, processes).Select(_ => RacerProcess.Start(provider, connectionString, arguments)).ToList();
        try
        {
            foreach (var racer in racers) (await racer.ReadLineAsync()).Should().Be("ready");
            await Task.WhenAll(racers.Select(racer => racer.ReleaseAsync()));
            var ends = await Task.WhenAll(racers.Select(racer => racer.EndAsync()));
            var lines = ends.SelectMany(end => end.Lines).ToLookup(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]);
            var results = lines["result"].Select(line => line.Split(' ')).ToList();
            return new ProcessRace(
                results.Sum(result => int.Parse(result[3], CultureInfo.InvariantCulture)),
                results.Select(result => result[2]).Distinct().Count(),
                lines["error"].ToList());
        }
        finally
        {
            racers.ForEach(racer => racer.Dispose());
        }
    }
}
