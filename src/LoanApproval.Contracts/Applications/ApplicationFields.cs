namespace LoanApproval.Contracts.Applications;

/// <summary>The fields of an application. JSON input, CSV columns, options and the ledger's comparison are all derived from them.</summary>
public static partial class ApplicationFields
{
    internal const int MaxDocuments = 100;
    internal const string IdFormat = "1-64 characters of A-Z, a-z, 0-9, _ and -";
    private const string TermRule = "must be a whole number of months from 1 to 360, for example 60";

    internal static TextField ApplicationId { get; } =
        new("applicationId", $"must be {IdFormat}", IdPattern(), new("--application-id", "id", IdFormat));

    internal static TextField ApplicantId { get; } =
        new("applicantId", $"must be {IdFormat}", IdPattern(),
            new("--applicant-id", "id", "A token for the applicant, in the format of --application-id"))
        { IsPersonal = true };

    internal static NumberField Amount { get; } =
        new("amount", $"must be a number greater than 0, for example {AmountText.Example}", "0.00##########################", BrokenAmount,
            new("--amount", "money", "Greater than 0 and at most 10,000,000, for example 25000.50"));

    internal static TextField Currency { get; } =
        new("currency", "must be three uppercase letters, for example USD", CurrencyPattern(),
            new("--currency", "code", "Three uppercase letters (default: USD)"))
        { IsRequired = false, Default = LoanApplication.DefaultCurrency };

    internal static NumberField TermMonths { get; } =
        new("termMonths", TermRule, "0", months => months is >= 1 and <= 360 && decimal.IsInteger(months) ? null : TermRule,
            new("--term-months", "months", "1-360 (default: 60)"))
        { IsRequired = false, Default = LoanApplication.DefaultTermMonths };

    internal static DocumentIdsField DocumentIds { get; } =
        new("documentIds", "must list 1-100 document ids",
            new("--document", "id", "A document ID; repeat the option for each of 1-100 documents", IsRepeatable: true));

    public static IReadOnlyList<ApplicationField> All { get; } = [ApplicationId, ApplicantId, Amount, Currency, TermMonths, DocumentIds];

    private static string? BrokenAmount(decimal amount) =>
        amount > 10_000_000 ? "must be at most 10,000,000"
        : amount <= 0 ? "must be greater than 0" : decimal.Round(amount, 2) != amount ? "must have at most 2 decimal places" : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    internal static partial Regex IdPattern();

    [GeneratedRegex(@"\A[A-Z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyPattern();
}
