using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Contracts.Review;

/// <summary>The result of the query <c>status</c>.</summary>
public sealed record LoanStatus
{
    public required LoanStep Step { get; init; }

    /// <summary>How many documents are verified, as far as the workflow knows.</summary>
    public int DocumentsVerified { get; init; }

    public int DocumentsTotal { get; init; }

    /// <summary>Why the application was referred for manual review; null unless it is under review.</summary>
    public string? Referral { get; init; }

    /// <summary>The recorded decision; null until then.</summary>
    public LoanDecision? Decision { get; init; }
}

/// <summary>The step of an application.</summary>
public enum LoanStep
{
    CreditCheck,
    DocumentVerification,
    Approval,

    /// <summary>The application was referred for manual review, because a step failed.</summary>
    UnderReview,

    /// <summary>The decision is recorded, and the applicant is being notified.</summary>
    Notification,
    Decided,
}
