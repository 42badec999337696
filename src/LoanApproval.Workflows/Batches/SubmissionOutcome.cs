namespace LoanApproval.Workflows.Batches;

/// <summary>The outcome of one row.</summary>
/// <param name="Status">Null if the row is rejected.</param>
/// <param name="Decision">Null unless the application is decided.</param>
/// <param name="Reason">Why there is no decision, or the decision's reason.</param>
/// <param name="Differences">Why the row is rejected: each field in which the existing application with this id differs.</param>
public sealed record SubmissionOutcome(
    BatchRowStatus? Status, LoanDecision? Decision = null, string? Reason = null, IReadOnlyList<FieldError>? Differences = null);
