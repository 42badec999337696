namespace LoanApproval.Workflows.Batches;

// A rejected row has no status. It has the fields that differ from the existing application with this ID.
public sealed record SubmissionOutcome(
    BatchRowStatus? Status, LoanDecision? Decision = null, string? Reason = null, IReadOnlyList<FieldError>? Differences = null);
