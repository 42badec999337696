using System.Globalization;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>The business fields of an application: what a call under the same id has to repeat.</summary>
/// <remarks>A loan or a decision names no documents; where a foreign program writes one first, nobody knows them.</remarks>
public sealed record ApplicationTerms(
    string ApplicationId, string ApplicantId, decimal Amount, string Currency, int TermMonths, IReadOnlyList<string>? DocumentIds)
{
    private const int DocumentsNamed = 5;

    public static ApplicationTerms Of(LoanApplication of) =>
        new(of.ApplicationId, of.ApplicantId, of.Amount, of.Currency, of.TermMonths, of.DocumentIds);

    public static ApplicationTerms Of(Loan of) =>
        new(of.ApplicationId, of.ApplicantId, of.Amount, of.Currency, of.TermMonths, DocumentIds: null);

    public static ApplicationTerms Of(LoanDecision of) =>
        new(of.ApplicationId, of.ApplicantId, of.Amount, of.Currency, of.TermMonths, DocumentIds: null);

    /// <summary>The same for 25000 and 25000.00, and for the documents in any order.</summary>
    public string Fingerprint() =>
        IdempotencyKey.For("application", this with { Amount = decimal.Parse(Loan.Canonical(Amount), CultureInfo.InvariantCulture), DocumentIds = Sorted() }).Fingerprint;

    /// <summary>Each field that a later call has otherwise, with both values. Only that it differs where it names the person.</summary>
    public IReadOnlyList<string> DifferencesTo(ApplicationTerms later)
    {
        var differences = new List<string>();
        if (ApplicantId != later.ApplicantId) differences.Add("applicantId differs");
        if (Amount != later.Amount) differences.Add($"amount was {Loan.Canonical(Amount)}, now {Loan.Canonical(later.Amount)}");
        if (Currency != later.Currency) differences.Add($"currency was {Currency}, now {later.Currency}");
        if (TermMonths != later.TermMonths)
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"termMonths was {TermMonths}, now {later.TermMonths}"));
        if (Sorted() is { } documents && later.Sorted() is { } others && !documents.SequenceEqual(others))
            differences.Add($"documentIds was {Named(documents)}, now {Named(others)}");
        return differences;
    }

    private string[]? Sorted() => DocumentIds?.Order(StringComparer.Ordinal).ToArray();

    private static string Named(string[] documents) =>
        documents.Length <= DocumentsNamed
            ? string.Join(", ", documents)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", documents.Take(DocumentsNamed))} and {documents.Length - DocumentsNamed} more");
}
