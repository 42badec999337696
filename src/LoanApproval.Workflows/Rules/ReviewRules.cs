namespace LoanApproval.Workflows.Rules;

// Required fields and lengths are checked where the review is read, see WorkflowInput.
public static class ReviewRules
{
    public const string Description =
        """Decides an application under review and returns the decision. Input: {"approve": true or false, "reviewer": name, "note": text or null}.""";

    // Every round adds some 20 events to the history, which has limits.
    public const int MaxRounds = 100;

    // Returns the broken rule, or null.
    public static string? Check(ReviewRequest review, int round)
    {
        if (string.IsNullOrWhiteSpace(review.Reviewer)) return "reviewer: must not be blank";
        if (string.Equals(review.Reviewer.Trim(), LoanDecision.ByRules, StringComparison.OrdinalIgnoreCase))
            return $"reviewer: must not be '{LoanDecision.ByRules}', which stands for a decision without a reviewer";
        if (review.Approve && round > MaxRounds) return $"approve: the loan could not be booked {MaxRounds} times; repair the ledger and reset the workflow, or decline";
        return null;
    }
}
