namespace LoanApproval.Contracts.Decisions;

/// <summary>The sentences that other programs compare the <c>reason</c> of a decision with.</summary>
public static class DeclineReasons
{
    public const string InsufficientCreditScore = "Insufficient credit score";
    public const string NoCreditFile = "No credit file";
    public const string DocumentVerificationFailed = "Document verification failed";
    public const string DeclinedByReviewer = "Declined by a reviewer";
    public const string ReviewDeadlinePassed = "No reviewer decided before the deadline";
}
