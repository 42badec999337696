namespace LoanApproval.Campaign.Once;

// The effects of an application according to the partners, the ledger and the outbox.
public sealed record Observed
{
    // The workflow's result; null if there is none.
    public LoanDecision? Decision { get; init; }

    // The number of inquiries at the bureau.
    public required int Pulls { get; init; }

    // The highest number of checks of any one document.
    public required int MaxChecksPerDocument { get; init; }

    // The rows of the loan book.
    public required IReadOnlyList<string> LoanIds { get; init; }

    public required int Mails { get; init; }
}
