namespace LoanApproval.Workflows.Batches;

/// <summary>Submits one application of a batch.</summary>
public interface ILoanSubmitter
{
    /// <summary>Starts the application or finds the existing one. Waits until it is decided or referred, or has failed.</summary>
    Task<SubmissionOutcome> SubmitAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken);
}

// A rejected row has no status. It has the fields that differ from the existing application with this ID.
public sealed record SubmissionOutcome(
    BatchRowStatus? Status, LoanDecision? Decision = null, string? Reason = null, IReadOnlyList<FieldError>? Differences = null);
