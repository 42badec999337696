namespace LoanApproval.Starter.Commands;

// How a wait ended: decided, or under review, after which nothing happens until a reviewer decides.
internal sealed record WaitEnd(ApplicationSnapshot Snapshot, LoanStatus Status);
