namespace LoanApproval.Workflows.Ledger;

// EarlierFingerprint is what this program stored for the same request before fingerprints had a version.
public sealed record IdempotencyKey(string Key, string Fingerprint, string? EarlierFingerprint = null)
{
    public static IdempotencyKey For(string key, params (string Field, string Value)[] fields) => new(key, Ledger.Fingerprint.Of(fields));

    public bool Matches(string stored) => stored == Fingerprint || stored == EarlierFingerprint;
}
