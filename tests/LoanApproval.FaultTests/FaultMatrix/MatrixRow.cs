using LoanApproval.IntegrationTests.RawPartners;

namespace LoanApproval.FaultTests.FaultMatrix;

// One row of the matrix: what the bureau does, and how the activity handles it. The name is the ID of applicant and application.
public sealed record MatrixRow(string Name, RawResponse Response, RowClass Class, string? ErrorType)
{
    // The number of calls with the fault before the valid response.
    public int Faults { get; init; } = int.MaxValue;

    // The duration of one attempt: the timeout of the client if the partner hangs.
    public TimeSpan Attempt { get; init; }

    // The delay after the first attempt if Retry-After replaces the backoff.
    public (double AtLeast, double AtMost)? FirstWait { get; init; }

    public int Attempts => Class switch
    {
        RowClass.Recovers => Faults + 1,
        RowClass.Exhausted => MatrixPolicy.MaximumAttempts,
        _ => 1,
    };

    public bool IsApproved => Class is RowClass.Accepted or RowClass.Recovers;

    // The time between two calls, in seconds: the attempt and the delay after it.
    public IEnumerable<(double AtLeast, double AtMost)> Gaps() => Enumerable.Range(0, Attempts - 1)
        .Select(i => i == 0 && FirstWait is { } wait ? wait : (MatrixPolicy.Wait(i), MatrixPolicy.Wait(i)))
        .Select(wait => (wait.Item1 + Attempt.TotalSeconds, wait.Item2 + Attempt.TotalSeconds));
}
