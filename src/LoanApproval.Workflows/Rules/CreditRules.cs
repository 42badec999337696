using System.Globalization;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Credit;

namespace LoanApproval.Workflows.Rules;

/// <summary>The rule about scores, and its reasons in a declining notice.</summary>
public static class CreditRules
{
    /// <summary>FICO's scale; 650 lies in "fair" (580-669).</summary>
    public const int MinimumScore = 650;

    public static bool IsSufficient(int score) => score >= MinimumScore;

    /// <summary>
    /// The bureau's factors, at most four, as it ranks them. A score alone is no specific reason (12 CFR 1002.9(b)(2)), so
    /// that it stands only where the bureau names none.
    /// </summary>
    public static IReadOnlyList<DecisionReason> ReasonsFor(CreditReport report)
    {
        var factors = (report.Factors ?? []).Take(LoanDecision.MaxReasons).ToList();
        return factors.Count > 0
            ? factors
            : [new("scoreBelowMinimum", string.Create(CultureInfo.InvariantCulture, $"Credit score {report.Score} is under the minimum of {MinimumScore}"))];
    }
}
