namespace LoanApproval.Scenarios.Playing;

internal sealed record PlayerOptions
{
    public required TimeSpan Limit { get; init; }

    // Do not decline an application that ends under review.
    public bool Keep { get; init; }

    // Let the user kill the process.
    public bool ByHand { get; init; }

    // Write what was observed to this folder, for the tests of the claims.
    public string? EvidenceFolder { get; init; }
}
