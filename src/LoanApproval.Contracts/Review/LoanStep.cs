namespace LoanApproval.Contracts.Review;

/// <summary>Where an application stands.</summary>
public enum LoanStep
{
    CreditCheck,
    DocumentVerification,
    Approval,

    /// <summary>A person is asked, because a step could not be done.</summary>
    UnderReview,
    Notification,
    Decided,
}
