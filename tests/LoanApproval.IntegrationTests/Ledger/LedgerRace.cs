using LoanApproval.LedgerRacer;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.IntegrationTests.Ledger;

// Lets racers book different loans for one application at the same moment, and returns the problems.
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
        var loanIds = bookings.Select(b => b.LoanId).Distinct().Count();
        if (loanIds != 1) problems.Add($"{loanIds} different loan ids");
        var loans = await countLoans(applicationId);
        if (loans != 1) problems.Add($"{loans} loans in the book");
        return problems;
    }
}
