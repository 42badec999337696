namespace LoanApproval.Worker.Hosting;

/// <summary>The Temporal server, the namespace or the ledger is unavailable. The worker exits with 69.</summary>
/// <param name="problem">What is unavailable.</param>
/// <param name="advice">What an operator does about it.</param>
/// <param name="inner">The cause.</param>
internal sealed class UnavailableException(string problem, string advice,
    Exception? inner = null) : Exception($"{problem} {advice}".TrimEnd(), inner)
{
    public string Problem { get; } = problem;
}
