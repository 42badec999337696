namespace LoanApproval.Worker.Ledger;

public sealed record EffectRow(string Fingerprint, string Result)
{
    /// <exception cref="LedgerConflictException">The key was recorded for a different request.</exception>
    public string ResultFor(IdempotencyKey key) =>
        key.Matches(Fingerprint)
            ? Result
            : throw new LedgerConflictException($"key {key.Key} is already recorded for a different request; the recorded result stands");
}
