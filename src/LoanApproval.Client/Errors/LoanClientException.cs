namespace LoanApproval.Client.Errors;

/// <summary>A problem with a call to Temporal or with an application, in one sentence.</summary>
public sealed class LoanClientException(LoanClientError error, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public LoanClientError Error => error;
    /// <summary>Set if <see cref="Error"/> is <see cref="LoanClientError.NoDecision"/>: the error type of the failed workflow.</summary>
    public string? FailureType { get; init; }
    /// <summary>Set if <see cref="Error"/> is <see cref="LoanClientError.DifferentData"/>: the fields that differ.</summary>
    public IReadOnlyList<FieldError> Differences { get; init; } = [];
}
