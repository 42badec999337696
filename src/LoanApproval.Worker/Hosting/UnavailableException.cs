namespace LoanApproval.Worker.Hosting;

// The Temporal server, the namespace or the ledger is unavailable. The worker exits with 69.
internal sealed class UnavailableException(string problem, string advice, Exception inner)
    : Exception($"{problem} {advice}".TrimEnd(), inner)
{
    public string Problem { get; } = problem;
}
