namespace LoanApproval.Workflows.Ledger;

public static class Fingerprint
{
    // The hash of v1|field=value|field=value. A serialized record is not suitable: a new field would change the stored fingerprints.
    public static string Of(IEnumerable<(string Field, string Value)> fields) =>
        Hash(string.Join('|', fields.Select(field => $"{field.Field}={Escape(field.Value)}").Prepend("v1")));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
