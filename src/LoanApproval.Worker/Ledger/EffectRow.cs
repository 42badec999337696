using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>An effect as it is stored.</summary>
public sealed record EffectRow(string Fingerprint, string Result)
{
    /// <exception cref="LedgerConflictException">The key stands for another request.</exception>
    public string ResultFor(IdempotencyKey key) =>
        Fingerprint == key.Fingerprint
            ? Result
            : throw new LedgerConflictException($"key {key.Key} is known with other business fields; what it stored stands");
}
