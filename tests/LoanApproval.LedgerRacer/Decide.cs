using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

/// <summary>Takes one application through the whole ledger, as the activities do, and prints the loan that stands.</summary>
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
