using System.Net.Sockets;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Notification;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.Notification;

/// <summary>Sends real mail.</summary>
/// <remarks>
/// One window remains, and no mail server closes it: it took the message, and the worker died before the ledger knew. The
/// message is then sent a second time with the same Message-Id, by which mail programs fold duplicates.
/// </remarks>
public sealed class SmtpNotifier(SmtpOptions smtp, NotificationOptions options) : INotifier
{
    public async Task<bool> NotifyAsync(string notificationId, LoanDecision decision, CancellationToken cancellationToken)
    {
        using var mail = DecisionMail.Write(notificationId, decision, smtp, options);
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, SecureSocketOptions.StartTlsWhenAvailable, cancellationToken);
            await client.SendAsync(mail, cancellationToken);
            // No QUIT: the message is accepted, and a failure to say goodbye would send it again.
            return true;
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500)
        {
            throw Failure($"The mail server refuses the message ({(int)e.StatusCode})", e, final: true);
        }
        catch (Exception e) when (e is SmtpCommandException or ProtocolException or SocketException or IOException or SslHandshakeException)
        {
            throw Failure("The mail server cannot be reached or cannot take the message now", e, final: false);
        }
    }

    private static ApplicationFailureException Failure(string message, Exception inner, bool final) =>
        new(message, inner, ErrorTypes.NotificationFailed, nonRetryable: final);
}
