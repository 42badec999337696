using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Contracts.Review;

/// <summary>The answer of the query <c>status</c>.</summary>
public sealed record LoanStatus
{
    public required LoanStep Step { get; init; }

    /// <summary>How many documents the verifier has called verified, as far as the workflow knows.</summary>
    public int DocumentsVerified { get; init; }

    public int DocumentsTotal { get; init; }

    /// <summary>Why a person is asked; null otherwise.</summary>
    public string? Referral { get; init; }

    /// <summary>Null until it is decided.</summary>
    public LoanDecision? Decision { get; init; }
}
