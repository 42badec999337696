namespace LoanApproval.Contracts.Review;

/// <summary>The result of the query <c>status</c>.</summary>
public sealed record LoanStatus
{
    public required LoanStep Step { get; init; }
    public int DocumentsVerified { get; init; }
    public int DocumentsTotal { get; init; }
    /// <summary>Why the application is under review; otherwise null.</summary>
    public string? Referral { get; init; }
    public LoanDecision? Decision { get; init; }
}
