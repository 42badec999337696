namespace LoanApproval.PartnerSimulator.Credit;

// The factors that lower the score. Like the score, they are a pure function of the applicant.
internal static class CreditFactors
{
    private static readonly CreditFactor[] _known =
    [
        new("delinquency", "Serious delinquency on an account"),
        new("utilization", "Balances are too high in proportion to credit limits"),
        new("short-history", "Accounts have been open for too short a time"),
        new("inquiries", "Too many inquiries in the last twelve months"),
        new("recent-accounts", "Too many accounts opened in the last twelve months"),
        new("collections", "A debt was sent to collections"),
        new("balances", "Too many accounts with balances"),
        new("late-payments", "Payments were late on several accounts"),
    ];

    // At most four factors, most important first. A lower score has more factors.
    public static IReadOnlyList<CreditFactor> Of(string applicantId, int score)
    {
        // FICO bands: exceptional, very good, good, fair, poor.
        var count = score switch { >= 800 => 0, >= 740 => 1, >= 670 => 2, >= 580 => 3, _ => 4 };
        var first = (int)(CreditScores.Draw(applicantId) % _known.Length);
        return [.. Enumerable.Range(first, count).Select(i => _known[i % _known.Length])];
    }
}
