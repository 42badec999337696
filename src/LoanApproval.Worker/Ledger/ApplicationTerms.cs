namespace LoanApproval.Worker.Ledger;

// A call with the same id has to repeat these fields. An application that an earlier version stored may lack some: a missing field is
// unknown, not different.
public sealed record ApplicationTerms(string ApplicationId, JsonElement Request)
{
    public static ApplicationTerms Of(LoanApplication of) => new(of.ApplicationId, JsonSerializer.SerializeToElement(of, LoanJson.Options));

    public static ApplicationTerms Stored(string applicationId, string json) =>
        LedgerJson.Read<JsonElement>(json) is { ValueKind: JsonValueKind.Object } request
        ? new(applicationId, request)
        : throw new LedgerDamagedException("a stored application is not a JSON object; restore the ledger from a backup");

    public string Fingerprint() =>
        Workflows.Ledger.Fingerprint.Of(ApplicationDifference.Values(Request).Select(value => (value.Key.Name, value.Value)));

    public IReadOnlyList<FieldError> DifferencesTo(ApplicationTerms later) => ApplicationDifference.Of(later.Request, Request);
}
