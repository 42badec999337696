using System.Globalization;
using System.Text;
using LoanApproval.Contracts.Decisions;
using MimeKit;

namespace LoanApproval.Worker.Notification;

/// <summary>Writes the message about a decision; a decline names its specific reasons, the score, its source and its date (12 CFR 1002.9, FCRA 615(a)).</summary>
public static class DecisionMail
{
    /// <summary>The message; its Message-Id is made of the notification id, so that a second copy is known as one.</summary>
    public static MimeMessage Write(string notificationId, LoanDecision decision, SmtpOptions smtp, NotificationOptions options)
    {
        var from = MailboxAddress.Parse(smtp.From);
        var message = new MimeMessage
        {
            MessageId = $"{MailFileName.For(notificationId)}@{from.Domain}",
            Subject = $"Your loan application {decision.ApplicationId}: {decision.Outcome.ToString().ToLower(CultureInfo.InvariantCulture)}",
            Date = decision.DecidedAt,
            Body = new TextPart("plain") { Text = Text(decision) },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(null, $"{decision.ApplicantId}@{options.RecipientDomain}"));
        return message;
    }

    private static string Text(LoanDecision decision)
    {
        var text = new StringBuilder();
        var culture = CultureInfo.InvariantCulture;
        text.AppendLine(culture, $"Application {decision.ApplicationId}, {decision.Amount:N2} {decision.Currency} over {decision.TermMonths} months.");
        if (decision.Approved)
        {
            text.AppendLine(culture, $"It is approved as loan {decision.LoanId} at {decision.InterestRate} % a year (a rate, not an APR).");
            text.AppendLine(culture, $"You pay {decision.MonthlyPayment:N2} {decision.Currency} a month.");
            return text.ToString();
        }
        text.AppendLine(culture, $"It is {decision.Outcome.ToString().ToLower(culture)}: {decision.Reason}.");
        foreach (var reason in decision.Reasons ?? []) text.AppendLine(culture, $"- {reason.Description}");
        if (decision.CreditScore is { } score)
            text.AppendLine(culture, $"Your credit score was {score} (report {decision.CreditReportId}). You may ask the credit bureau for a free copy of the report.");
        text.AppendLine("You may ask for a person to look at this decision.");
        return text.ToString();
    }
}
