namespace LoanApproval.Workflows.Batches;

// The outcome of one row. A rejected row has no status, but each field in which the existing application with this id differs.
public sealed record SubmissionOutcome(
    BatchRowStatus? Status, LoanDecision? Decision = null, string? Reason = null, IReadOnlyList<FieldError>? Differences = null);
