using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Campaign.Once;

/// <summary>What is there of an application afterwards, by three witnesses: the partners, the ledger and the outbox.</summary>
public sealed record Observed
{
    /// <summary>The workflow's result; null where there is none.</summary>
    public LoanDecision? Decision { get; init; }

    /// <summary>Inquiries at the bureau.</summary>
    public required int Pulls { get; init; }

    /// <summary>The most checks that any one document had.</summary>
    public required int ChecksOfOneDocument { get; init; }

    /// <summary>The rows of the loan book.</summary>
    public required IReadOnlyList<string> LoanIds { get; init; }

    public required int Mails { get; init; }
}
