using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

/// <summary>Takes one application through the whole ledger, as the activities do, and prints the loan that stands.</summary>
public static class Decide
{
    public static async Task<int> RunAsync(ILedger ledger, string applicationId, string loanId)
    {
        await ledger.OpenAsync(Samples.Application(applicationId), CancellationToken.None);
        await ledger.RecordAsync(IdempotencyKey.For($"{applicationId}:credit-check", ("applicantId", "P-7781")), "720", CancellationToken.None);
        var booking = await ledger.BookAsync(Samples.Loan(applicationId, loanId), CancellationToken.None);
        var decision = await ledger.DecideAsync(Samples.Approved(booking.Loan!), CancellationToken.None);
        await Console.Out.WriteLineAsync($"decided {decision.LoanId}");
        return 0;
    }
}
