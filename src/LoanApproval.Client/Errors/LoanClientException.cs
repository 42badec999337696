namespace LoanApproval.Client.Errors;

/// <summary>A problem with a call to Temporal or with an application, in the terms of loan applications.</summary>
/// <param name="error">The kind of problem.</param>
/// <param name="message">One sentence.</param>
/// <param name="innerException">The SDK's exception, if there is one.</param>
public sealed class LoanClientException(
    LoanClientError error, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public LoanClientError Error => error;

    /// <summary>The fields that differ, for <see cref="LoanClientError.DifferentData"/>.</summary>
    public IReadOnlyList<FieldError> Differences { get; init; } = [];
}
