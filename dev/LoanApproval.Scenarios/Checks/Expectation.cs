namespace LoanApproval.Scenarios.Checks;

// The outcome that a scenario must have.
internal sealed record Expectation
{
    // approved, declined, underReview or cancelled.
    public required string End { get; init; }

    // The reason of the decision. Null if any reason, or none, is acceptable.
    public string? Reason { get; init; }

    // The activity that fails.
    public required string Activity { get; init; }

    // Null if the number is not deterministic.
    public int? Attempts { get; init; } = 1;

    // The failure type of every failed attempt is one of these. Empty if no attempt fails.
    public IReadOnlyList<string> Failures { get; init; } = [];

    // The delay that the partner requests.
    public TimeSpan? RetryAfter { get; init; }

    public override string ToString() => Reason is null ? End : $"{End}: {Reason}";
}
