namespace LoanApproval.Client.Errors;

public enum LoanClientError
{
    ServerUnavailable,
    /// <summary>The server refused the credentials, or the TLS settings do not match.</summary>
    ServerRefused, NamespaceNotFound, SearchAttributeNotFound,
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
