using System.Globalization;
using System.Security.Cryptography;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;

namespace LoanApproval.DevHost.Tour;

/// <summary>The applications of the tour: one for each way in which rules decide.</summary>
internal static class TourPlan
{
    private const decimal Amount = 25_000m;

    /// <summary>Fresh application ids, so that a second tour is decided anew and not answered from the ledger.</summary>
    public static IReadOnlyList<TourStop> Create(DateTimeOffset now)
    {
        // The random part keeps two learners apart who start on one server in the same second.
        var run = $"tour-{now.ToString("yyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}";
        return
        [
            new("approved", Application(1, "alice", "passport", "payslip"), LoanOutcome.Approved, null),
            new("low score", Application(2, "bob-612", "passport", "payslip"), LoanOutcome.Declined, DeclineReasons.InsufficientCreditScore),
            new("no credit file", Application(3, "someone-nofile", "passport", "payslip"), LoanOutcome.Declined, DeclineReasons.NoCreditFile),
            new("bad document", Application(4, "carol-720", "passport", "payslip-bad"), LoanOutcome.Declined, DeclineReasons.DocumentVerificationFailed),
        ];

        LoanApplication Application(int number, string applicant, params string[] documents) => new()
        {
            ApplicationId = string.Create(CultureInfo.InvariantCulture, $"{run}-{number}"),
            ApplicantId = applicant,
            Amount = Amount,
            DocumentIds = documents,
        };
    }
}
