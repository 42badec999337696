using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

// Makes every ledger call of one application, like the activities, and prints the recorded loan.
public static class Decide
{
    public static async Task<int> RunAsync(ILedger ledger, string applicationId, string loanId)
    {
        await ledger.OpenAsync(
            Samples.Application(applicationId), IdempotencyKey.For($"{applicationId}:credit-check"), "720", CancellationToken.None);
        await ledger.BookAsync(applicationId, loanId);
        var decision = await ledger.DecideAsync(Samples.Declined(applicationId));
        await ledger.RecordAsync(IdempotencyKey.For($"{applicationId}:notification"), "sent", CancellationToken.None);
        await Console.Out.WriteLineAsync($"decided {decision.LoanId}");
        return 0;
    }
}
