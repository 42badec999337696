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

/// <summary>The step of an application. <c>UnderReview</c> means that a step failed; <c>Notification</c> follows the decision.</summary>
public enum LoanStep { CreditCheck, DocumentVerification, Approval, UnderReview, Notification, Decided }

/// <summary>The argument of the update <c>review</c>: a reviewer's decision about an application under review.</summary>
public sealed record ReviewRequest
{
    public const int MaxReviewerLength = 200;
    public const int MaxNoteLength = 2_000;
    public required bool Approve { get; init; }
    /// <summary>Not blank, not <c>rules</c>, at most 200 characters.</summary>
    public required string Reviewer { get; init; }
    /// <summary>At most 2,000 characters. If the review declines, the applicant receives the note as the specific reason.</summary>
    public string? Note { get; init; }
}
