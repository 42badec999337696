using LoanApproval.Contracts.Wire;

namespace LoanApproval.Workflows.Ledger;

/// <summary>An idempotency key with the fingerprint of its request.</summary>
/// <param name="Key">See <see cref="IdempotencyKeys"/>; at most 256 characters.</param>
/// <param name="Fingerprint">See <see cref="Ledger.Fingerprint"/>.</param>
/// <param name="EarlierFingerprint">The fingerprint that versions before <c>v1</c> stored for the same request; null where there is none.</param>
public sealed record IdempotencyKey(string Key, string Fingerprint, string? EarlierFingerprint = null)
{
    /// <summary>Takes the fingerprint of the business fields, never of times, attempts or run ids.</summary>
    public static IdempotencyKey For(string key, params (string Field, string Value)[] fields) => new(key, Ledger.Fingerprint.Of(fields));

    /// <summary>Whether a stored fingerprint belongs to the same request.</summary>
    public bool Matches(string stored) => stored == Fingerprint || stored == EarlierFingerprint;
}
