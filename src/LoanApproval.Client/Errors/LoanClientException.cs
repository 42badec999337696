namespace LoanApproval.Client.Errors;

/// <summary>A problem with a call to Temporal or with an application, in one sentence.</summary>
public sealed class LoanClientException(LoanClientError error, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public LoanClientError Error => error;
    /// <summary>The error type of a failed workflow, with <see cref="LoanClientError.NoDecision"/>.</summary>
    public string? FailureType { get; init; }
    /// <summary>The fields that differ, with <see cref="LoanClientError.DifferentData"/>.</summary>
    public IReadOnlyList<FieldError> Differences { get; init; } = [];
}

/// <summary>What went wrong, for a caller that handles errors by kind.</summary>
public enum LoanClientError
{
    ServerUnavailable,
    /// <summary>The server refused the credentials, or the TLS settings do not match.</summary>
    ServerRefused, NamespaceNotFound, SearchAttributeNotFound,
    /// <summary>The server rejected a call for any other reason.</summary>
    ServerError,
    NotFound,
    /// <summary>The application ID is already in use with different data.</summary>
    DifferentData,
    /// <summary>The workflow ended without a decision or result: it failed, timed out, or was cancelled or terminated.</summary>
    NoDecision,
    /// <summary>The time limit passed; the application continues.</summary>
    LimitPassed,
    /// <summary>The workflow rejected the review or has already ended.</summary>
    ReviewRejected,
    /// <summary>The reviewer approved, but booking the loan failed; the application is under review again.</summary>
    ApprovalFailed,
}
