namespace LoanApproval.Worker.PartnerClients;

/// <summary>What an activity does with a status code.</summary>
public enum PartnerVerdict
{
    /// <summary>2xx: read the body.</summary>
    Answered,

    /// <summary>404: where the partner's contract has it as an answer.</summary>
    NotFound,

    /// <summary>Throw, retryable, with the same key.</summary>
    TryAgain,

    /// <summary>422: throw <c>IdempotencyConflict</c>, not retryable.</summary>
    Conflict,

    /// <summary>Throw, not retryable.</summary>
    Refused,
}
