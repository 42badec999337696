using System.Globalization;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Credit;

namespace LoanApproval.Workflows.Rules;

/// <summary>The minimum score, and the reasons of a decline.</summary>
public static class CreditRules
{
    /// <summary>FICO's scale; 650 lies in "fair" (580-669).</summary>
    public const int MinimumScore = 650;

    public static bool IsSufficient(CreditReport report) =>
        (report.Score ?? throw new ArgumentException("A report without a score decides nothing.", nameof(report))) >= MinimumScore;

    /// <summary>
    /// The bureau's factors, at most four, as it ranks them. A score alone is no specific reason (12 CFR 1002.9(b)(2)), so
    /// that it is the reason only if the bureau names none.
    /// </summary>
    public static IReadOnlyList<DecisionReason> ReasonsFor(CreditReport report)
    {
        var factors = (report.Factors ?? []).Take(LoanDecision.MaxReasons).ToList();
        return factors.Count > 0
            ? factors
            : [new("scoreBelowMinimum", string.Create(CultureInfo.InvariantCulture, $"Credit score {report.Score} is below the minimum of {MinimumScore}"))];
    }
}
