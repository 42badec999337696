namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>What processes were told that raced for the same keys.</summary>
/// <param name="Answers">How many calls were answered.</param>
/// <param name="DifferentAnswers">How many different loans these answers name; as many as keys, where all is well.</param>
/// <param name="Errors">Calls that failed.</param>
public sealed record ProcessRace(int Answers, int DifferentAnswers, IReadOnlyList<string> Errors)
{
    public static async Task<ProcessRace> RunAsync(string provider, string connectionString, int processes, int threads, int keys)
    {
        string[] arguments = ["race", "A", keys.ToString(CultureInfo.InvariantCulture), threads.ToString(CultureInfo.InvariantCulture)];
        var racers = Enumerable.Range(0, processes).Select(_ => RacerProcess.Start(provider, connectionString, arguments)).ToList();
        try
        {
            foreach (var racer in racers) (await racer.ReadLineAsync()).Should().Be("ready");
            await Task.WhenAll(racers.Select(racer => racer.GoAsync()));
            var ends = await Task.WhenAll(racers.Select(racer => racer.EndAsync()));
            var lines = ends.SelectMany(end => end.Lines).ToLookup(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]);
            var answers = lines["answer"].Select(line => line.Split(' ')).ToList();
            return new ProcessRace(
                answers.Sum(answer => int.Parse(answer[3], CultureInfo.InvariantCulture)),
                answers.Select(answer => answer[2]).Distinct().Count(),
                lines["error"].ToList());
        }
        finally
        {
            racers.ForEach(racer => racer.Dispose());
        }
    }
}
