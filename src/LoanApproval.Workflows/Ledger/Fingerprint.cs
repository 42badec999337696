using System.Security.Cryptography;
using System.Text;

namespace LoanApproval.Workflows.Ledger;

// Distinguishes a repeated request from a different one with the same key.
public static class Fingerprint
{
    // The hash of v1|field=value|field=value. Explicit, not serialized from a record: a new field of a wire record must not change the
    // fingerprints that are stored.
    public static string Of(IEnumerable<(string Field, string Value)> fields) =>
        Hash(string.Join('|', fields.Select(field => $"{field.Field}={Escape(field.Value)}").Prepend("v1")));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
