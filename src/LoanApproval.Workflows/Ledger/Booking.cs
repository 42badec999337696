using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Workflows.Ledger;

/// <summary>What <see cref="ILedger.BookAsync"/> answers: one of the two.</summary>
/// <param name="Loan">The loan that stands.</param>
/// <param name="Closed">The decision without a loan that closed the application before.</param>
/// <param name="Replayed">True where the loan was booked by an earlier call.</param>
public sealed record Booking(Loan? Loan, LoanDecision? Closed, bool Replayed);
