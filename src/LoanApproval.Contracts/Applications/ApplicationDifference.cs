using System.Globalization;

namespace LoanApproval.Contracts.Applications;

/// <summary>Tells two applications with one id apart, so that every client names the same fields in the same words.</summary>
public static class ApplicationDifference
{
    /// <summary>Each field that differs, with both values; empty when they are the same application.</summary>
    public static IReadOnlyList<FieldError> Of(LoanApplication now, LoanApplication earlier) =>
        [.. Fields(now).Zip(Fields(earlier))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new FieldError(pair.First.Name, $"{pair.Second.Value} before, {pair.First.Value} now"))];

    // Amounts are compared as money: 25000 and 25000.00 are the same; and the same documents in another order are the same documents.
    private static (string Name, string Value)[] Fields(LoanApplication application) =>
    [
        ("applicantId", application.ApplicantId),
        ("amount", application.Amount.ToString("0.00", CultureInfo.InvariantCulture)),
        ("currency", application.Currency),
        ("termMonths", application.TermMonths.ToString(CultureInfo.InvariantCulture)),
        ("documentIds", string.Join(", ", application.DocumentIds.Order(StringComparer.Ordinal))),
    ];
}
