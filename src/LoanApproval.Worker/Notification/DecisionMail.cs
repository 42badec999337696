using MimeKit;

namespace LoanApproval.Worker.Notification;

// A decline states its reasons and the score with its range, source, date and factors (12 CFR 1002.9, FCRA 615(a)).
internal sealed class DecisionMail(SmtpOptions smtp, NotificationOptions options, ILedger ledger)
{
    // The Message-Id is derived from the notification ID, so that mail programs recognize a second copy.
    public async Task<MimeMessage> WriteAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        var report = await FindReportAsync(decision, cancellationToken);
        var from = MailboxAddress.Parse(smtp.From);
        return new MimeMessage
        {
            MessageId = $"{notificationId.Replace(':', '.')}@{from.Domain}",
            Subject = $"Your loan application {decision.ApplicationId}: {Outcome(decision)}",
            Date = decision.DecidedAt,
            Body = new TextPart("plain") { Text = Text(decision, report) },
            From = { from },
            To = { new MailboxAddress(null, $"{decision.ApplicantId}@{options.RecipientDomain}") },
        };
    }

    public async Task<CreditReport?> FindReportAsync(LoanDecision decision, CancellationToken cancellationToken)
    {
        if (decision is not { Outcome: LoanOutcome.Declined, CreditReportId: { } reportId }) return null;
        var key = EffectKeys.CreditCheck(decision.ApplicationId, decision.ApplicantId);
        var stored = await ledger.FindAsync(key, cancellationToken);
        var report = stored is null ? null : JsonSerializer.Deserialize<CreditCheckResult>(stored, LoanJson.Options)?.Report;
        return report?.ReportId == reportId ? report : null;
    }

    public static string Text(LoanDecision decision, CreditReport? report) => string.Concat(
        Lines(decision, report).Select(line => InputText.OneLine(line.ToString(CultureInfo.InvariantCulture)) + Environment.NewLine));

    private static IEnumerable<FormattableString> Lines(LoanDecision decision, CreditReport? report)
    {
        var terms = ApplicationSummary.Terms(decision.Amount, decision.Currency, decision.TermMonths);
        var verb = decision.Outcome == LoanOutcome.Expired ? "has" : "was";
        yield return $"Your loan application {decision.ApplicationId} for {terms} {verb} {Outcome(decision)}.";
        switch (decision.Outcome)
        {
            case LoanOutcome.Approved:
                yield return $"Loan number: {decision.LoanId}";
                yield return $"Interest rate: {decision.InterestRate} % per year (a rate, not an APR)";
                if (decision.MonthlyPayment is { } payment) yield return $"Monthly payment: {Money.Format(payment, decision.Currency)}";
                break;
            case LoanOutcome.Declined:
                yield return $"Reason: {decision.Reason}";
                foreach (var reason in decision.Reasons ?? []) yield return $"- {reason.Description}";
                foreach (var line in ScoreLines(decision, report)) yield return line;
                if (decision.DecidedBy == LoanDecision.ByRules) yield return $"You may ask for a manual review of this decision.";
                break;
            default:
                yield return $"We could not decide in time. You may apply again.";
                break;
        }
    }

    private static IEnumerable<FormattableString> ScoreLines(LoanDecision decision, CreditReport? report)
    {
        if (decision.CreditScore is not { } score) yield break;
        var range = report is { ScoreMin: { } min, ScoreMax: { } max } ? $" on a scale from {min} to {max}" : "";
        var date = report?.PulledAt is { } pulled ? $" on {pulled.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "";
        yield return
            $"We used your credit score: {score}{range}, obtained from the credit bureau{date} (report {decision.CreditReportId}).";
        // The factors may already be listed as reasons.
        var factors = (report?.Factors ?? []).Except(decision.Reasons ?? []).Take(LoanDecision.MaxReasons).ToList();
        if (factors.Count > 0) yield return $"Factors that affected your score most:";
        foreach (var factor in factors) yield return $"- {factor.Description}";
        const string rights = "The credit bureau did not make this decision. You may ask the bureau for a free copy of the report "
            + "within 60 days, and dispute any inaccurate information in it.";
        yield return $"{rights}";
    }

    private static string Outcome(LoanDecision decision) => decision.Outcome.ToString().ToLowerInvariant();
}
