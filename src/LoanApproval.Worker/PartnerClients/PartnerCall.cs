namespace LoanApproval.Worker.PartnerClients;

/// <summary>How to send one request to a partner.</summary>
internal sealed record PartnerCall
{
    /// <summary>The partner's name in messages.</summary>
    public required string Partner { get; init; }

    /// <summary>From the first byte sent to the last byte read.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The problem type (RFC 9457) with which a 404 is a business result.</summary>
    public string? NotFoundProblem { get; init; }

    /// <summary>The wait after a 409 without <c>Retry-After</c>; null for the backoff of the retry policy.</summary>
    public TimeSpan? InProgressDelay { get; init; }
}
