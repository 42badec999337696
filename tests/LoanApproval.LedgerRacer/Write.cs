using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

// Books loans until it is killed and prints each loan that the ledger has confirmed.
public static class Write
{
    public static async Task<int> RunAsync(ILedger ledger, string prefix)
    {
        var output = Console.OpenStandardOutput();
        for (var i = 0; ; i++)
        {
            var loan = await ledger.BookAsync($"{prefix}-{i}", $"L-{prefix}-{i}");
            // Unbuffered, because data in the pipe survives this process. A write of less than a page to a pipe is atomic.
            output.Write(System.Text.Encoding.ASCII.GetBytes($"{loan.ApplicationId} {loan.LoanId}\n"));
        }
    }
}
