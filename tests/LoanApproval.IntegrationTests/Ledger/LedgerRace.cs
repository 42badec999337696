using LoanApproval.LedgerRacer;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>Lets racers book one application at the same moment, each a loan of its own, and says what went wrong.</summary>
public static class LedgerRace
{
    public static async Task<IReadOnlyList<string>> ProblemsAsync(
        IReadOnlyList<ILedger> racers, string applicationId, Func<string, Task<long>> countLoans)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = racers.Select((ledger, i) => Task.Run(async () =>
        {
            await start.Task;
            return await ledger.BookAsync(Samples.Approved(applicationId, $"L-{applicationId}-{i}"), CancellationToken.None);
        })).ToList();
        start.SetResult();
        var bookings = await Task.WhenAll(running);

        var problems = new List<string>();
        var answers = bookings.Select(b => b.LoanId).Distinct().Count();
        if (answers != 1) problems.Add($"{answers} different answers");
        var loans = await countLoans(applicationId);
        if (loans != 1) problems.Add($"{loans} loans in the book");
        return problems;
    }
}
