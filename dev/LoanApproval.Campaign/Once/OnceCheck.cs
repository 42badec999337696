namespace LoanApproval.Campaign.Once;

// Compares the effects and the decision of one application with the expected ones. The fault tests and the campaign use it.
public static class OnceCheck
{
    // Returns every deviation; empty if there is none.
    public static IReadOnlyList<Problem> Problems(LoanApplication application, Expected expected, Observed observed)
    {
        var problems = new List<Problem>();
        if (!expected.MaySkipChecks || observed.Pulls > 1) Count("pulls at the bureau", observed.Pulls, 1);
        Count("loans in the book", observed.LoanIds.Count, expected.Outcome == LoanOutcome.Approved ? 1 : 0);
        Count("mails", observed.Mails, 1);
        if (observed.MaxChecksPerDocument > 1) Add(
            ProblemKind.Duplicated, Text($"one document was checked {observed.MaxChecksPerDocument} times"));
        if (observed.Decision is { } decision) Compare(decision);
        else Add(ProblemKind.Lost, "no decision");
        return problems;

        void Add(ProblemKind kind, string what) => problems.Add(new(kind, application.ApplicationId, what));

        void Count(string what, int found, int wanted)
        {
            if (found == wanted) return;
            // A loan for a declined application is neither lost nor booked twice: it is wrong.
            Add(found < wanted ? ProblemKind.Lost : wanted == 0 ? ProblemKind.Wrong
                : ProblemKind.Duplicated, Text($"{what}: {found}, not {wanted}"));
        }

        void Compare(LoanDecision found)
        {
            Same("application", found.ApplicationId, application.ApplicationId);
            Same("applicant", found.ApplicantId, application.ApplicantId);
            Same("amount", found.Amount, application.Amount);
            Same("outcome", found.Outcome, expected.Outcome);
            Same("approved", found.Approved, expected.Outcome == LoanOutcome.Approved);
            Same("reason", found.Reason, expected.Reason);
            if (!expected.MaySkipChecks || found.CreditScore is not null) Same("score", found.CreditScore, expected.Score);
            Same("monthly payment", found.MonthlyPayment, expected.MonthlyPayment);
            Same("decided by", found.DecidedBy, expected.DecidedBy);
            Same("loan", found.LoanId, observed.LoanIds.Count == 0 ? null : observed.LoanIds[0]);
            if (found.Notification is not (NotificationStatus.Sent or NotificationStatus.AlreadySent))
                Add(ProblemKind.Lost, $"the notification is {found.Notification}");
        }

        void Same<T>(string what, T found, T wanted)
        {
            if (!EqualityComparer<T>.Default.Equals(found, wanted)) Add(ProblemKind.Wrong, Text($"{what} is {found}, not {wanted}"));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
