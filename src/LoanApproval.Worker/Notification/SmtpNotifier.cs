using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace LoanApproval.Worker.Notification;

// Sends real mail. If the worker is killed after the server has accepted a message, the message is sent again with the same Message-Id.
internal sealed class SmtpNotifier(SmtpOptions smtp, DecisionMail mails) : INotifier
{
    private const int TlsPort = 465;

    public async Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        using var mail = await mails.WriteAsync(notificationId, decision, cancellationToken);
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, Security(), cancellationToken);
            await client.SendAsync(mail, cancellationToken);
            // No QUIT follows: the server has accepted the message, and a failed QUIT would send it again.
            return true;
        }
        catch (Exception e) when (Problem(e) is var (problem, isRejected))
        {
            throw new ApplicationFailureException(problem, ErrorTypes.NotificationFailed, nonRetryable: isRejected);
        }
    }

    // A 4xx status, such as greylisting, is retried.
    private static (string Text, bool IsRejected)? Problem(Exception failure) => failure switch
    {
        SmtpCommandException { StatusCode: var status } when (int)status >= 500 =>
            ($"The mail server rejected the message (SMTP {(int)status})", true),
        SmtpCommandException { StatusCode: var status } => ($"The mail server did not accept the message yet (SMTP {(int)status})", false),
        NotSupportedException =>
            ($"The mail server does not offer TLS, which {SmtpOptions.SectionName}:{nameof(SmtpOptions.RequireTls)} requires", false),
        ProtocolException or SocketException or IOException or SslHandshakeException =>
            ("The mail server is unreachable or closed the connection", false),
        _ => null,
    };

    private SecureSocketOptions Security() => !smtp.RequireTls ? SecureSocketOptions.StartTlsWhenAvailable
        : smtp.Port == TlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
}
