namespace LoanApproval.Scenarios.DevHost;

// The partners' own counts for one application: the calls that they received and the effects that they had.
internal sealed record PartnerCount
{
    public required int BureauCalls { get; init; }

    public required int Inquiries { get; init; }

    // By document id.
    public required IReadOnlyDictionary<string, int> VerifierCalls { get; init; }

    public required int Verifications { get; init; }

    public int AllVerifierCalls => VerifierCalls.Values.Sum();
}
