using static LoanApproval.PartnerSimulator.Calls.PartnerOperation;
using static LoanApproval.PartnerSimulator.Faults.CountedPer;

namespace LoanApproval.PartnerSimulator.Faults;

// Applicants with a fault. The fault is the same in each of their applications.
internal static class FaultScripts
{
    private const int Always = int.MaxValue;

    public static IReadOnlyList<FaultScript> All { get; } =
    [
        new("flaky-bureau", CreditCheck, 2, Fault.Unavailable()),
        new("rate-limited", CreditCheck, 1, Fault.RateLimited(TimeSpan.FromSeconds(3))),
        // Twice the HTTP timeout of the worker.
        new("slow-bureau", CreditCheck, 1, Fault.Hang(TimeSpan.FromSeconds(60))),
        new("bureau-down", CreditCheck, Always, Fault.Unavailable()),
        new("server-error", CreditCheck, 1, Fault.ServerError()),
        new("conflict", CreditCheck, 1, Fault.Conflict()),
        new("garbled-answer", CreditCheck, 1, Fault.Truncated),
        new("cut-connection", CreditCheck, 1, Fault.CutConnection),
        new("wrong-report", CreditCheck, Always, Fault.ForeignApplicant),
        new("missing-score", CreditCheck, Always, Fault.NoScore),
        new("budget-spent", DocumentVerification, Always, Fault.Unavailable()),
        // Once per application: the second attempt succeeds, regardless of the number of documents.
        new("lost-heartbeat", DocumentVerification, 1, Fault.Hang(TimeSpan.FromHours(1)), Per: Application),
        new("slow-documents", DocumentVerification, Always, Fault.SlowWork(TimeSpan.FromSeconds(10))),
    ];

    public static bool IsScripted(string applicantId) => All.Any(script => script.IsOf(applicantId));
}
