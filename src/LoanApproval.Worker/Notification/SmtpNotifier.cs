using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace LoanApproval.Worker.Notification;

// Sends real mail. One window remains, which no mail server closes: the worker is killed after the server accepted the message.
// The second message then has the same Message-Id, by which mail programs recognize duplicates.
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
            // No QUIT: the message is accepted, and a failure to say goodbye would send it again.
            return true;
        }
        // 4xx, such as greylisting, is retried.
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500)
        {
            throw Failure($"The mail server rejected the message (SMTP {(int)e.StatusCode})", nonRetryable: true);
        }
        catch (SmtpCommandException e)
        {
            throw Failure($"The mail server did not accept the message yet (SMTP {(int)e.StatusCode})");
        }
        catch (NotSupportedException)
        {
            throw Failure($"The mail server does not offer TLS, which {SmtpOptions.SectionName}:{nameof(SmtpOptions.RequireTls)} requires");
        }
        catch (Exception e) when (e is ProtocolException or SocketException or IOException or SslHandshakeException)
        {
            throw Failure("The mail server is unreachable or closed the connection");
        }
    }

    private SecureSocketOptions Security() => !smtp.RequireTls ? SecureSocketOptions.StartTlsWhenAvailable
        : smtp.Port == TlsPort ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;

    private static ApplicationFailureException Failure(string message, bool nonRetryable = false) =>
        new(message, ErrorTypes.NotificationFailed, nonRetryable: nonRetryable);
}
