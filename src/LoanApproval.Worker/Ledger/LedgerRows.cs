using Fingerprints = LoanApproval.Workflows.Ledger.Fingerprint;

namespace LoanApproval.Worker.Ledger;

// WasCancelled is 1 if the application was cancelled at or after the given time. It is a number, because SQLite has no booleans.
internal sealed record ApplicationRow(string ApplicationId, string Fingerprint, string Request, string? Decision, long WasCancelled)
{
    public LoanDecision? Standing() => Decision is null ? null : LedgerJson.Read<LoanDecision>(Decision);

    // A call with the same ID must have the stored fields. A field that an earlier version did not store is unknown, not different.
    public void RequireSame(LoanApplication later)
    {
        if (Fingerprint == FingerprintOf(later)) return;
        var stored = LedgerJson.Read<JsonElement>(Request);
        if (stored.ValueKind != JsonValueKind.Object)
            throw new LedgerDamagedException("A stored application is not a JSON object; restore the ledger from a backup");
        var differences = ApplicationDifference.Of(LedgerJson.Element(later), stored);
        if (differences.Count > 0)
            throw new ApplicationConflictException(
                $"Application {ApplicationId} already exists with different data: "
                + string.Join("; ", differences.Select(d => $"{d.Field} {d.Rule}")));
    }

    public static string FingerprintOf(LoanApplication application) =>
        Fingerprints.Of(ApplicationDifference.Values(LedgerJson.Element(application)).Select(value => (value.Key.Name, value.Value)));
}

internal sealed record EffectRow(string Fingerprint, string Result)
{
    public string ResultFor(IdempotencyKey key) => key.Matches(Fingerprint) ? Result
        : throw new LedgerConflictException($"Key {key.Key} is already recorded for a different request; the recorded result stands");
}

internal static class LedgerJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, LoanJson.Options);
    public static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, LoanJson.Options);

    public static T Read<T>(string json)
    {
        try { return JsonSerializer.Deserialize<T>(json, LoanJson.Options) ?? throw new JsonException("null"); }
        catch (JsonException e)
        {
            throw new LedgerDamagedException($"A stored {typeof(T).Name} cannot be read; restore the ledger from a backup", e);
        }
    }
}
