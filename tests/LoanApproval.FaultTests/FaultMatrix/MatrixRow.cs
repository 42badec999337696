using LoanApproval.IntegrationTests.RawPartners;

namespace LoanApproval.FaultTests.FaultMatrix;

/// <summary>One row of the matrix: what the bureau does, and how the activity handles it.</summary>
/// <param name="Name">The id of applicant and application.</param>
/// <param name="Response">The fault.</param>
/// <param name="Class">How the activity handles it.</param>
/// <param name="ErrorType">The error type of the failure; null if there is none.</param>
public sealed record MatrixRow(string Name, RawResponse Response, RowClass Class, string? ErrorType)
{
    /// <summary>The number of calls with the fault before the valid response.</summary>
    public int Faults { get; init; } = int.MaxValue;

    /// <summary>The duration of one attempt: the timeout of the client if the partner hangs.</summary>
    public TimeSpan Attempt { get; init; }

    /// <summary>The delay after the first attempt if <c>Retry-After</c> replaces the backoff.</summary>
    public (double AtLeast, double AtMost)? FirstWait { get; init; }

    public int Attempts => Class switch
    {
        RowClass.Recovers => Faults + 1,
        RowClass.Exhausted => MatrixPolicy.MaximumAttempts,
        _ => 1,
    };

    public bool IsApproved => Class is RowClass.Accepted or RowClass.Recovers;

    /// <summary>The time between two calls, in seconds: the attempt and the delay after it.</summary>
    public IEnumerable<(double AtLeast, double AtMost)> Gaps() => Enumerable.Range(0, Attempts - 1)
        .Select(i => i == 0 && FirstWait is { } wait ? wait : (MatrixPolicy.Wait(i), MatrixPolicy.Wait(i)))
        .Select(wait => (wait.Item1 + Attempt.TotalSeconds, wait.Item2 + Attempt.TotalSeconds));
}
