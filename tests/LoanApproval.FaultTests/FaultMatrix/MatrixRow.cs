using LoanApproval.IntegrationTests.RawPartners;

namespace LoanApproval.FaultTests.FaultMatrix;

/// <summary>One row of the matrix: what the bureau does, and how the activity handles it.</summary>
/// <param name="Name">The row's applicant and application.</param>
/// <param name="Response">The fault.</param>
/// <param name="Class">How the activity handles it.</param>
/// <param name="ErrorType">The failure's type; null where there is none.</param>
public sealed record MatrixRow(string Name, RawResponse Response, RowClass Class, string? ErrorType)
{
    /// <summary>How many calls get the fault before the valid response.</summary>
    public int Faults { get; init; } = int.MaxValue;

    /// <summary>How long one attempt lasts: the client's deadline for partners that hang.</summary>
    public TimeSpan Attempt { get; init; }

    /// <summary>The wait after the first attempt: <c>Retry-After</c> in place of the policy's.</summary>
    public (double AtLeast, double AtMost)? FirstWait { get; init; }

    public int Attempts => Class switch
    {
        RowClass.Recovers => Faults + 1,
        RowClass.UsedUp => MatrixPolicy.MaximumAttempts,
        _ => 1,
    };

    public bool IsApproved => Class is RowClass.Accepted or RowClass.Recovers;

    /// <summary>Between two calls, in seconds: the attempt and the wait after it.</summary>
    public IEnumerable<(double AtLeast, double AtMost)> Gaps() => Enumerable.Range(0, Attempts - 1)
        .Select(i => i == 0 && FirstWait is { } wait ? wait : (MatrixPolicy.Wait(i), MatrixPolicy.Wait(i)))
        .Select(wait => (wait.Item1 + Attempt.TotalSeconds, wait.Item2 + Attempt.TotalSeconds));
}
