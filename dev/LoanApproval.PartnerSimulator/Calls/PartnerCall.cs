using System.Security.Cryptography;
using System.Text;

namespace LoanApproval.PartnerSimulator.Calls;

internal sealed record PartnerCall(PartnerOperation Operation, string? Key, string ApplicantId, string? DocumentId = null)
{
    // The contract's keys begin with the application id.
    public string? ApplicationId => Key?.Split(':', 2)[0];

    // A key contains no space, so a call without a key never shares a counter with one that has a key.
    public string CountedAs => Key ?? $"without key: {Operation} {ApplicantId} {DocumentId}";

    // A hash of the business fields: neither the order of fields nor unknown fields make a different request.
    public string Fingerprint => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Operation}\n{ApplicantId}\n{DocumentId}")));
}
