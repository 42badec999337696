namespace LoanApproval.Workflows.Rules;

public static class CreditRules
{
    // On FICO's scale; 650 is "fair" (580-669).
    public const int MinimumScore = 650;

    public static bool IsSufficient(CreditReport report) =>
        (report.Score ?? throw new ArgumentException("The credit report has no score.", nameof(report))) >= MinimumScore;

    // A score is not a specific reason (12 CFR 1002.9(b)(2)). It is stated only if the bureau names no factors.
    public static IReadOnlyList<DecisionReason> ReasonsFor(CreditReport report)
    {
        var factors = (report.Factors ?? []).Take(LoanDecision.MaxReasons).ToList();
        return factors.Count > 0 ? factors : [new("scoreBelowMinimum",
                string.Create(CultureInfo.InvariantCulture, $"Credit score {report.Score} is below the minimum of {MinimumScore}"))];
    }
}
