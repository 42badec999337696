namespace LoanApproval.Workflows.Batches;

/// <summary>Submits one application of a batch.</summary>
public interface ILoanSubmitter
{
    /// <summary>Starts the application or finds the existing one, and waits until it is decided or referred, or has failed.</summary>
    /// <remarks>With restartFailed, an application that failed or was cancelled is restarted. A cancelled call leaves it running.</remarks>
    /// <returns>The outcome, or the fields in which the existing application with this id differs.</returns>
    Task<SubmissionOutcome> SubmitAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken);
}

// The outcome of one row. A rejected row has no status, but each field in which the existing application with this id differs.
public sealed record SubmissionOutcome(
    BatchRowStatus? Status, LoanDecision? Decision = null, string? Reason = null, IReadOnlyList<FieldError>? Differences = null);
