namespace LoanApproval.Scenarios.Checks;

// Word: approved, declined, expired, underReview, cancelled, failed and so on. Reason: of the decision or of the referral.
internal sealed record ScenarioEnd(string Word, string? Reason)
{
    public override string ToString() => Reason is null ? Word : $"{Word}: {Reason}";
}
