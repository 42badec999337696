using LoanApproval.Workflows.Ledger;

namespace LoanApproval.LedgerRacer;

/// <summary>Books one loan after the other and prints each once the ledger has said that it stands, until it is killed.</summary>
public static class Write
{
    public static async Task<int> RunAsync(ILedger ledger, string prefix)
    {
        var output = Console.OpenStandardOutput();
        for (var i = 0; ; i++)
        {
            var loan = await ledger.BookAsync($"{prefix}-{i}", $"L-{prefix}-{i}");
            // Unbuffered: what is in the pipe outlives this process.
            // One write of less than a page: a pipe takes all of it or nothing.
            output.Write(System.Text.Encoding.ASCII.GetBytes($"{loan.ApplicationId} {loan.LoanId}\n"));
        }
    }
}
