namespace LoanApproval.Contracts.Decisions;

/// <summary>The values of a decision's <c>reason</c>, which other programs compare.</summary>
public static class DeclineReasons
{
    public const string InsufficientCreditScore = "Insufficient credit score";
    public const string NoCreditFile = "No credit file";
    public const string DocumentVerificationFailed = "Document verification failed";
    public const string DeclinedByReviewer = "Declined by a reviewer";
    public const string ReviewDeadlinePassed = "No reviewer decided before the deadline";
}
