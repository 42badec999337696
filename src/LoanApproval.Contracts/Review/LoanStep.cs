namespace LoanApproval.Contracts.Review;

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
