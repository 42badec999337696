namespace LoanApproval.Workflows.Batches;

/// <summary>Submits one application of a batch.</summary>
public interface ILoanSubmitter
{
    /// <summary>Starts the application or finds the existing one, and waits until it is decided or referred, or has failed.</summary>
    Task<SubmissionOutcome> SubmitAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken);
}

// A rejected row has no status, but the fields in which the existing application with this ID differs.
public sealed record SubmissionOutcome(
    BatchRowStatus? Status, LoanDecision? Decision = null, string? Reason = null, IReadOnlyList<FieldError>? Differences = null);
