namespace LoanApproval.Starter.Console;

internal static class DecisionView
{
    public static void Write(IAnsiConsole console, LoanDecision decision)
    {
        console.MarkupLineInterpolated(
            $"[{DisplayText.Color(decision.Outcome)}]{DisplayText.Of(decision.Outcome)}[/]  {decision.ApplicationId}");
        Fields.Write(console, "reason", decision.Reason);
        foreach (var reason in decision.Reasons ?? [])
            Fields.Write(console, "", $"{reason.Code}: {reason.Description}");
        Fields.Write(console, "amount", $"{Money.Format(decision.Amount, decision.Currency)} over {decision.TermMonths} months");
        if (decision.InterestRate is { } rate)
            Fields.Write(console, "interest rate", string.Create(CultureInfo.InvariantCulture, $"{rate:0.##} % a year"));
        if (decision.MonthlyPayment is { } payment)
            Fields.Write(console, "monthly payment", Money.Format(payment, decision.Currency));
        Fields.Write(console, "loan", decision.LoanId);
        if (decision.CreditScore is { } score)
            Fields.Write(
                console, "credit score", string.Create(CultureInfo.InvariantCulture, $"{score} (report {decision.CreditReportId})"));
        Fields.Write(console, "decided", $"{DisplayText.Time(decision.DecidedAt)} by {decision.DecidedBy}");
        Fields.Write(console, "note", decision.ReviewNote);
        if (decision.SkippedChecks is { Count: > 0 } skipped)
            Fields.Write(console, "not checked", string.Join(", ", skipped.Select(DisplayText.Of)), "yellow");
        Fields.Write(console, "notification", decision.Notification is { } sent ? DisplayText.Of(sent) : null);
    }
}
