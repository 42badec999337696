using System.Text.Json;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>The fields of an application as a JSON object: a call with the same id has to repeat them.</summary>
/// <remarks>
/// A loan or a decision has only some of the fields, and so has an application that an earlier version stored. A missing field
/// is unknown, not different.
/// </remarks>
public sealed record ApplicationTerms(string ApplicationId, JsonElement Request)
{
    public static ApplicationTerms Of(LoanApplication of) => new(of.ApplicationId, JsonSerializer.SerializeToElement(of, LoanJson.Options));

    public static ApplicationTerms Of(Loan of) => Known(of.ApplicationId, of.ApplicantId, of.Amount, of.Currency, of.TermMonths);

    public static ApplicationTerms Of(LoanDecision of) => Known(of.ApplicationId, of.ApplicantId, of.Amount, of.Currency, of.TermMonths);

    /// <exception cref="LedgerDamagedException">The stored request is not a JSON object.</exception>
    public static ApplicationTerms Stored(string applicationId, string json) => LedgerJson.Read<JsonElement>(json) is { ValueKind: JsonValueKind.Object } request
        ? new(applicationId, request)
        : throw new LedgerDamagedException("a stored application is not a JSON object; restore the ledger from a backup");

    public string Fingerprint() => Workflows.Ledger.Fingerprint.Of(ApplicationDifference.Values(Request).Select(value => (value.Key.Name, value.Value)));

    /// <summary>Each field that a later call has with another value.</summary>
    public IReadOnlyList<FieldError> DifferencesTo(ApplicationTerms later) => ApplicationDifference.Of(later.Request, Request);

    private static ApplicationTerms Known(string applicationId, string applicantId, decimal amount, string currency, int termMonths) =>
        new(applicationId, JsonSerializer.SerializeToElement(new { applicationId, applicantId, amount, currency, termMonths }, LoanJson.Options));
}
