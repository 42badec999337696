namespace LoanApproval.PartnerSimulator.Stats;

/// <summary>What really happened, answer of <c>GET /stats</c>: effects, and the calls that they took.</summary>
internal sealed record PartnerStats
{
    /// <summary>Inquiries made, those that found no file included.</summary>
    public required int CreditChecks { get; init; }

    public required int DocumentVerifications { get; init; }

    /// <summary>HTTP calls with a valid request, refused and replayed ones included.</summary>
    public required int Calls { get; init; }

    public required IReadOnlyDictionary<string, ApplicantStats> ByApplicant { get; init; }

    /// <summary>Calls without a key are in the other figures alone.</summary>
    public required IReadOnlyDictionary<string, KeyStats> ByKey { get; init; }
}
