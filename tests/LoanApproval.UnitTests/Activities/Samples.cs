using LoanApproval.Workflows.Credit;

namespace LoanApproval.UnitTests.Activities;

// One application, one report, one decision.
public static class Samples
{
    public static LoanApplication Application { get; } =
        new() { ApplicationId = "A-1", ApplicantId = "alice", Amount = 25_000m, DocumentIds = ["d1", "d2"] };

    public static CreditReport Report { get; } =
        new() { ReportId = "R-1", ApplicantId = "alice", Score = 780, ScoreMin = 300, ScoreMax = 850 };

    public static LoanDecision Decision { get; } = new()
    {
        ApplicationId = "A-1",
        ApplicantId = "alice",
        Outcome = LoanOutcome.Declined,
        Approved = false,
        Reason = DeclineReasons.NoCreditFile,
        Amount = 25_000m,
        Currency = "USD",
        TermMonths = 60,
        DecidedAt = DateTimeOffset.UnixEpoch,
        DecidedBy = LoanDecision.ByRules,
    };
}
