namespace LoanApproval.Workflows.Documents;

// When every document in progress has taken StuckAfter, the heartbeats stop, and the heartbeat timeout leads to the next attempt.
public sealed record VerificationLimits(int MaxConcurrency, TimeSpan StuckAfter);
