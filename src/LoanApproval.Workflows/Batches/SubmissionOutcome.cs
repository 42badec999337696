using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Workflows.Batches;

/// <summary>What became of one application of a batch.</summary>
/// <param name="Status">Null when it was refused.</param>
/// <param name="Decision">Null unless it was decided.</param>
/// <param name="Reason">Why it was referred, or how its run failed.</param>
/// <param name="Differences">Why it was refused: each field in which the application with this id differs.</param>
public sealed record SubmissionOutcome(
    BatchRowStatus? Status, LoanDecision? Decision = null, string? Reason = null, IReadOnlyList<FieldError>? Differences = null);
