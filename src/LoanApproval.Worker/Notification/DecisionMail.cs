using MimeKit;

namespace LoanApproval.Worker.Notification;

// Writes the letter to the applicant. A decline names its specific reasons and the score with its range, source, date and factors (12 CFR
// 1002.9, FCRA 615(a)). Technical details are for reviewers and logs only.
internal sealed class DecisionMail(SmtpOptions smtp, NotificationOptions options, ILedger ledger)
{
    // The Message-Id is derived from the notification ID, so that a second copy is recognized as one.
    public async Task<MimeMessage> WriteAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        var report = await FindReportAsync(decision, cancellationToken);
        var from = MailboxAddress.Parse(smtp.From);
        var message = new MimeMessage
        {
            MessageId = $"{notificationId.Replace(':', '.')}@{from.Domain}",
            Subject = $"Your loan application {decision.ApplicationId}: {Outcome(decision)}",
            Date = decision.DecidedAt,
            Body = new TextPart("plain") { Text = Text(decision, report) },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(null, $"{decision.ApplicantId}@{options.RecipientDomain}"));
        return message;
    }

    // The credit report that a decline rests on, as the ledger stored it: the letter names what the decision does not carry.
    public async Task<CreditReport?> FindReportAsync(LoanDecision decision, CancellationToken cancellationToken)
    {
        if (decision is not { Outcome: LoanOutcome.Declined, CreditReportId: { } reportId }) return null;
        var key = EffectKeys.CreditCheck(decision.ApplicationId, decision.ApplicantId);
        var stored = await ledger.FindAsync(key, cancellationToken);
        var report = stored is null ? null : JsonSerializer.Deserialize<CreditCheckResult>(stored, LoanJson.Options)?.Report;
        return report?.ReportId == reportId ? report : null;
    }

    public static string Text(LoanDecision decision, CreditReport? report)
    {
        var text = new StringBuilder();
        Line(text, $"Your loan application {decision.ApplicationId} for {ApplicationSummary.Terms(decision.Amount, decision.Currency, decision.TermMonths)} is {Outcome(decision)}.");
        if (decision.Outcome == LoanOutcome.Approved) Approval(text, decision);
        else if (decision.Outcome == LoanOutcome.Declined) Decline(text, decision, report);
        else Line(text, $"We could not decide in time. You may apply again.");
        return text.ToString();
    }

    private static void Approval(StringBuilder text, LoanDecision decision)
    {
        Line(text, $"Loan number: {decision.LoanId}");
        Line(text, $"Interest rate: {decision.InterestRate} % per year (a rate, not an APR)");
        if (decision.MonthlyPayment is { } payment) Line(text, $"Monthly payment: {Money.Format(payment, decision.Currency)}");
    }

    private static void Decline(StringBuilder text, LoanDecision decision, CreditReport? report)
    {
        Line(text, $"Reason: {decision.Reason}");
        foreach (var reason in decision.Reasons ?? []) Line(text, $"- {reason.Description}");
        if (decision.CreditScore is { } score) Score(text, score, decision, report);
        Line(text, $"You may ask for a manual review of this decision.");
    }

    private static void Score(StringBuilder text, int score, LoanDecision decision, CreditReport? report)
    {
        var range = report is { ScoreMin: { } min, ScoreMax: { } max }
            ? string.Create(CultureInfo.InvariantCulture, $" on a scale from {min} to {max}")
            : "";
        var date = report?.PulledAt is { } pulled ? string.Create(CultureInfo.InvariantCulture, $" on {pulled:d MMMM yyyy}") : "";
        Line(text, $"We used your credit score: {score}{range}, obtained from the credit bureau{date} (report {decision.CreditReportId}).");
        // A decline because of the score has them as its reasons already.
        var factors = (report?.Factors ?? []).Except(decision.Reasons ?? []).Take(LoanDecision.MaxReasons).ToList();
        if (factors.Count > 0) Line(text, $"Factors that affected your score most:");
        foreach (var factor in factors) Line(text, $"- {factor.Description}");
        Line(text, $"The credit bureau did not make this decision. You may ask it for a free copy of the report within 60 days, and dispute what is wrong in it.");
    }

    private static string Outcome(LoanDecision decision) => decision.Outcome.ToString().ToLowerInvariant();

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
