namespace LoanApproval.PartnerSimulator.Stats;

// Effects are what a partner did. Calls are the valid HTTP requests, including rejected and replayed ones.
internal sealed record PartnerStats
{
    // Includes inquiries that found no file.
    public required int CreditChecks { get; init; }

    public required int DocumentVerifications { get; init; }

    public required int Calls { get; init; }

    public required IReadOnlyDictionary<string, ApplicantStats> ByApplicant { get; init; }

    // Calls without a key are left out.
    public required IReadOnlyDictionary<string, KeyStats> ByKey { get; init; }
}
