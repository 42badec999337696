using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;

namespace LoanApproval.LocalServer.Applications;

// The applications that DevHost submits at startup; each is also a scenario.
public sealed record DemoApplication(
    string Name, string ApplicantId, LoanOutcome Outcome, string? Reason, params IReadOnlyList<string> DocumentIds)
{
    private const decimal Amount = 25_000m;

    // One application for each way in which the rules can decide.
    public static IReadOnlyList<DemoApplication> All { get; } =
    [
        new("approved", "alice", LoanOutcome.Approved, null, "passport", "payslip"),
        new("low-score", "bob-612", LoanOutcome.Declined, DeclineReasons.InsufficientCreditScore, "passport", "payslip"),
        new("no-credit-file", "someone-nofile", LoanOutcome.Declined, DeclineReasons.NoCreditFile, "passport", "payslip"),
        new("bad-document", "carol-720", LoanOutcome.Declined, DeclineReasons.DocumentVerificationFailed, "passport", "payslip-bad"),
    ];

    public LoanApplication Create(string applicationId) => new()
    {
        ApplicationId = applicationId,
        ApplicantId = ApplicantId,
        Amount = Amount,
        DocumentIds = DocumentIds,
    };

    public bool IsExpected(LoanDecision decision) => decision.Outcome == Outcome && decision.Reason == Reason;
}
