using System.Text.Json;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>The fields of an application as a JSON object: a call with the same id has to repeat them.</summary>
/// <remarks>An application that an earlier version stored may lack fields. A missing field is unknown, not different.</remarks>
public sealed record ApplicationTerms(string ApplicationId, JsonElement Request)
{
    public static ApplicationTerms Of(LoanApplication of) => new(of.ApplicationId, JsonSerializer.SerializeToElement(of, LoanJson.Options));

    /// <exception cref="LedgerDamagedException">The stored request is not a JSON object.</exception>
    public static ApplicationTerms Stored(string applicationId, string json) => LedgerJson.Read<JsonElement>(json) is { ValueKind: JsonValueKind.Object } request
        ? new(applicationId, request)
        : throw new LedgerDamagedException("a stored application is not a JSON object; restore the ledger from a backup");

    public string Fingerprint() => Workflows.Ledger.Fingerprint.Of(ApplicationDifference.Values(Request).Select(value => (value.Key.Name, value.Value)));

    /// <summary>Each field that a later call has with another value.</summary>
    public IReadOnlyList<FieldError> DifferencesTo(ApplicationTerms later) => ApplicationDifference.Of(later.Request, Request);
}
