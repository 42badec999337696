namespace LoanApproval.Workflows.Ledger;

// Requests with the same fingerprint are the same request. Times, attempt numbers and run IDs are never part of a fingerprint.
public static class EffectKeys
{
    public static IdempotencyKey CreditCheck(LoanApplication application) =>
        CreditCheck(application.ApplicationId, application.ApplicantId);

    public static IdempotencyKey CreditCheck(string applicationId, string applicantId) =>
        IdempotencyKey.For(IdempotencyKeys.CreditCheck(applicationId), ("applicantId", applicantId));

    // The loan ID is left out, because it differs between attempts.
    public static IdempotencyKey Approval(Loan loan) => IdempotencyKey.For(
        IdempotencyKeys.Approval(loan.ApplicationId),
        ("applicationId", loan.ApplicationId), ("applicantId", loan.ApplicantId), ("amount", Canonical(loan.Amount)),
        ("currency", loan.Currency), ("interestRate", Canonical(loan.InterestRate)), ("termMonths", loan.TermMonths));

    public static IdempotencyKey Notification(LoanDecision decision) => IdempotencyKey.For(
        IdempotencyKeys.Notification(decision.ApplicationId),
        ("applicationId", decision.ApplicationId),
        ("outcome", LoanJson.NameOf(decision.Outcome)),
        ("loanId", decision.LoanId));

    // 25000.00 and 25000 are the same amount.
    private static string Canonical(decimal value) => value.ToString("G29", CultureInfo.InvariantCulture);
}

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

public static class Fingerprint
{
    // The hash of v1|field=value|field=value. A serialized record is not suitable: a new field would change the stored fingerprints.
    public static string Of(IEnumerable<(string Field, string Value)> fields) =>
        Hash(string.Join('|', fields.Select(field => $"{field.Field}={Escape(field.Value)}").Prepend("v1")));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
