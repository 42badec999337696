namespace LoanApproval.Contracts.Applications;

/// <summary>An application in one line: <c>25,000.00 USD over 60 months for alice, 2 documents</c>.</summary>
public static class ApplicationSummary
{
    public static string Of(LoanApplication application)
    {
        var documents = application.DocumentIds.Count == 1 ? "document" : "documents";
        return $"{Terms(application)} for {application.ApplicantId}, {application.DocumentIds.Count} {documents}";
    }

    public static string Terms(LoanApplication application) => Terms(application.Amount, application.Currency, application.TermMonths);

    public static string Terms(decimal amount, string currency, int months) =>
        $"{Money.Format(amount, currency)} over {months} {(months == 1 ? "month" : "months")}";
}
