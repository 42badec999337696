namespace LoanApproval.Scenarios.Playing;

internal sealed record PlayerOptions
{
    public required TimeSpan Limit { get; init; }

    // Whether to leave an application under review instead of declining it.
    public bool Keep { get; init; }

    // Whether the user kills the process.
    public bool ByHand { get; init; }

    // The folder to write the observations to, for the tests of the claims.
    public string? EvidenceFolder { get; init; }
}
