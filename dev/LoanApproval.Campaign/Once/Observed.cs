namespace LoanApproval.Campaign.Once;

/// <summary>The effects of an application according to the partners, the ledger and the outbox.</summary>
public sealed record Observed
{
    /// <summary>The workflow's result; null if there is none.</summary>
    public LoanDecision? Decision { get; init; }

    /// <summary>The number of inquiries at the bureau.</summary>
    public required int Pulls { get; init; }

    /// <summary>The highest number of checks of any one document.</summary>
    public required int MaxChecksPerDocument { get; init; }

    /// <summary>The rows of the loan book.</summary>
    public required IReadOnlyList<string> LoanIds { get; init; }

    public required int Mails { get; init; }
}
