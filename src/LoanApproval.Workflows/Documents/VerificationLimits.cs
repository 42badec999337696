namespace LoanApproval.Workflows.Documents;

// How many documents of one application are verified concurrently. After StuckAfter on one document the verifier counts as stuck: the
// heartbeats stop, and the heartbeat timeout starts the next attempt.
public sealed record VerificationLimits(int MaxConcurrency, TimeSpan StuckAfter);
