using System.Security.Cryptography;
using System.Text;

namespace LoanApproval.PartnerSimulator.Idempotency;

/// <summary>One call of a partner: who asks what about whom, and under which key.</summary>
internal sealed record PartnerCall(PartnerOperation Operation, string? Key, string ApplicantId, string? DocumentId = null)
{
    /// <summary>The business identity that the keys of the contract begin with; null without a key.</summary>
    public string? ApplicationId => Key?.Split(':', 2)[0];

    /// <summary>What the call is counted under. A key holds no blank, so a call without one can clash with none.</summary>
    public string CountedAs => Key ?? $"without key: {Operation} {ApplicantId} {DocumentId}";

    /// <summary>Of the business fields, not of the bytes: a field order or a field that we do not know makes no other request.</summary>
    public string Fingerprint => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Operation}\n{ApplicantId}\n{DocumentId}")));
}
