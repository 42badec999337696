namespace LoanApproval.Scenarios.Checks;

// Word is approved, declined, expired, underReview, cancelled, failed and so on. Reason is that of the decision or the referral.
internal sealed record ScenarioEnd(string Word, string? Reason)
{
    public override string ToString() => Reason is null ? Word : $"{Word}: {Reason}";
}
