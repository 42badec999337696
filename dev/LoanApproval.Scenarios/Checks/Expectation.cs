namespace LoanApproval.Scenarios.Checks;

// The outcome that a scenario must have.
internal sealed record Expectation
{
    // approved, declined, underReview or cancelled.
    public required string End { get; init; }

    // Of the decision; null if any reason, or none, is expected.
    public string? Reason { get; init; }

    // The activity that fails.
    public required string Activity { get; init; }

    // Null: the number is not deterministic.
    public int? Attempts { get; init; } = 1;

    // The failure type of every failed attempt is one of these; empty if no attempt fails.
    public IReadOnlyList<string> Failures { get; init; } = [];

    // The delay that the partner asks for.
    public TimeSpan? RetryAfter { get; init; }

    public override string ToString() => Reason is null ? End : $"{End}: {Reason}";
}
