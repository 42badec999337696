using LoanApproval.Contracts.Wire;

namespace LoanApproval.Workflows.Ledger;

/// <summary>A booked loan; money in <see cref="Currency"/>, the rate in percent a year.</summary>
public sealed record Loan
{
    public required string ApplicationId { get; init; }
    public required string LoanId { get; init; }
    public required string ApplicantId { get; init; }
    public required decimal Amount { get; init; }
    public required string Currency { get; init; }
    public required decimal InterestRate { get; init; }
    public required int TermMonths { get; init; }
    public required decimal MonthlyPayment { get; init; }
    public required DateTimeOffset ApprovedAt { get; init; }

    /// <summary>The key of the booking. The loan id and the time differ between attempts, so they are no part of the fingerprint.</summary>
    public IdempotencyKey EffectKey() =>
        Ledger.IdempotencyKey.For(
            IdempotencyKeys.Approval(ApplicationId),
            // G29 so that 25000 and 25000.00, the same money, have the same fingerprint.
            new { ApplicationId, ApplicantId, Amount = Canonical(Amount), Currency, InterestRate = Canonical(InterestRate), TermMonths });

    /// <summary>25000.00 as 25000.</summary>
    public static string Canonical(decimal value) => value.ToString("G29", System.Globalization.CultureInfo.InvariantCulture);
}
