using static LoanApproval.PartnerSimulator.Faults.CountedPer;
using static LoanApproval.PartnerSimulator.Idempotency.PartnerOperation;

namespace LoanApproval.PartnerSimulator.Faults;

/// <summary>The persons whose applications go wrong, and how. The same person always tells the same story.</summary>
internal static class FaultScripts
{
    private const int Always = int.MaxValue;

    public static IReadOnlyList<FaultScript> All { get; } =
    [
        new("flaky-bureau", CreditCheck, 2, Fault.Unavailable()),
        new("rate-limited", CreditCheck, 1, Fault.RateLimited(TimeSpan.FromSeconds(3))),
        // Twice the 30 s that the worker's HTTP client waits.
        new("slow-bureau", CreditCheck, 1, Fault.Hang(TimeSpan.FromSeconds(60))),
        new("bureau-down", CreditCheck, Always, Fault.Unavailable()),
        new("server-error", CreditCheck, 1, Fault.ServerError()),
        new("conflict", CreditCheck, 1, Fault.Conflict()),
        new("garbled-answer", CreditCheck, 1, Fault.Truncated),
        new("cut-connection", CreditCheck, 1, Fault.CutConnection),
        new("wrong-report", CreditCheck, Always, Fault.ForeignApplicant),
        new("missing-score", CreditCheck, Always, Fault.NoScore),
        new("budget-spent", DocumentVerification, Always, Fault.Unavailable()),
        // Once per application: the second attempt finds a verifier that works, however many documents there are.
        new("lost-heartbeat", DocumentVerification, 1, Fault.Hang(TimeSpan.FromHours(1)), Per: Application),
        new("slow-documents", DocumentVerification, Always, Fault.SlowWork(TimeSpan.FromSeconds(10))),
    ];

    public static bool IsScripted(string applicantId) => All.Any(script => script.IsOf(applicantId));
}
