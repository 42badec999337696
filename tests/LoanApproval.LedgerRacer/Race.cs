using System.Collections.Concurrent;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

// Every thread books a different loan under every key, and prints the loans that the ledger returns.
public static class Race
{
    public static async Task<int> RunAsync(ILedger ledger, string prefix, int keys, int threads)
    {
        await Console.Out.WriteLineAsync("ready");
        _ = Console.ReadLine();
        var results = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var errors = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(async () =>
        {
            for (var key = 0; key < keys; key++)
            {
                var id = $"{prefix}-{key}";
                try
                {
                    var decision = await ledger.BookAsync(id, $"L-{id}-{Environment.ProcessId}-{thread}");
                    results.AddOrUpdate($"{id} {decision.LoanId}", 1, (_, count) => count + 1);
                }
                catch (Exception e) when (e is LedgerConflictException or LedgerDamagedException or LedgerUnavailableException)
                {
                    errors.Add(e.Message);
                }
            }
        })));
        foreach (var (result, count) in results) await Console.Out.WriteLineAsync($"result {result} {count}");
        foreach (var error in errors) await Console.Out.WriteLineAsync($"error {error}");
        return 0;
    }
}
