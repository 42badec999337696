using System.Security.Cryptography;
using System.Text.Json;
using LoanApproval.Contracts.Wire;

namespace LoanApproval.Workflows.Ledger;

/// <summary>An idempotency key with the fingerprint of the request that it stands for.</summary>
/// <param name="Key">See <see cref="IdempotencyKeys"/>; at most 256 characters.</param>
/// <param name="Fingerprint">SHA-256 of the business fields, in hexadecimal.</param>
public sealed record IdempotencyKey(string Key, string Fingerprint)
{
    /// <summary>Takes the fingerprint of the business fields, never of times, attempts or run ids.</summary>
    public static IdempotencyKey For<T>(string key, T businessFields) =>
        new(key, Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(businessFields, LoanJson.Options))));
}
