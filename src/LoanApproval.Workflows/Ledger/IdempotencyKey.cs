namespace LoanApproval.Workflows.Ledger;

public sealed record IdempotencyKey(string Key, string Fingerprint, string EarlierFingerprint)
{
    // Before v1, a fingerprint was the hash of the fields as JSON. That form must not change, because ledgers contain such effects.
    public static IdempotencyKey For(string key, params (string Field, object? Value)[] fields) => new(
        key,
        Ledger.Fingerprint.Of(fields.Select(f => (f.Field, Convert.ToString(f.Value, CultureInfo.InvariantCulture) ?? ""))),
        Ledger.Fingerprint.Hash(JsonSerializer.Serialize(
            new OrderedDictionary<string, object?>(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))), LoanJson.Options)));

    public bool Matches(string stored) => stored == Fingerprint || stored == EarlierFingerprint;
}
