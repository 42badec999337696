using LoanApproval.Contracts.Review;

namespace LoanApproval.Starter.Loans;

/// <summary>How a wait ended: decided, or with a person asked, after which nothing happens by itself.</summary>
internal sealed record WaitEnd(ApplicationSnapshot Snapshot, LoanStatus Status);
