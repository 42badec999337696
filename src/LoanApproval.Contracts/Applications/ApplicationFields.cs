namespace LoanApproval.Contracts.Applications;

/// <summary>
/// All fields of an application. JSON input, CSV columns, command-line options, the ledger and the comparison of two
/// applications are made from this list; <see cref="LoanApplicationReader"/> assigns each field to its property.
/// </summary>
public static class ApplicationFields
{
    internal static IdField ApplicationId { get; } =
        new("applicationId", new("--application-id", "id", "1-64 characters of A-Z, a-z, 0-9, _ and -")) { Default = "" };

    internal static IdField ApplicantId { get; } =
        new("applicantId", new("--applicant-id", "id", "A token for the applicant, in the same format"))
        {
            Default = "",
            IsPersonal = true,
        };

    internal static AmountField Amount { get; } = new("amount", new("--amount", "money", "Greater than 0, at most 10,000,000: 25000.50"));

    internal static CurrencyField Currency { get; } =
        new("currency", new("--currency", "code", "Three uppercase letters (default: USD)"))
        {
            IsRequired = false,
            Default = LoanApplication.DefaultCurrency,
        };

    internal static TermField TermMonths { get; } =
        new("termMonths", new("--term-months", "months", "1-360 (default: 60)"))
        {
            IsRequired = false,
            Default = LoanApplication.DefaultTermMonths,
        };

    internal static DocumentIdsField DocumentIds { get; } =
        new("documentIds", new("--document", "id", "A document id; repeat it for each of 1-100", IsRepeatable: true)) { Default = [] };

    /// <summary>In the order in which the contract lists them.</summary>
    public static IReadOnlyList<ApplicationField> All { get; } = [ApplicationId, ApplicantId, Amount, Currency, TermMonths, DocumentIds];
}
