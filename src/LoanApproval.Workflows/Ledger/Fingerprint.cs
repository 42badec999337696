using System.Security.Cryptography;
using System.Text;

namespace LoanApproval.Workflows.Ledger;

/// <summary>A hash of the business fields of a request, to tell a repeated request from another one with the same key.</summary>
public static class Fingerprint
{
    /// <summary>SHA-256 of <c>v1|field=value|field=value</c>, in hexadecimal.</summary>
    // Explicit, not serialized from a record: a new field of a wire record must not change the fingerprints that are stored.
    public static string Of(IEnumerable<(string Field, string Value)> fields) =>
        Hash(string.Join('|', fields.Select(field => $"{field.Field}={Escape(field.Value)}").Prepend("v1")));

    /// <summary>SHA-256 of a text, in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
