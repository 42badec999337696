using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using LoanApproval.LocalServer.Server;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace LoanApproval.FaultTests.Once;

// A mail server that stores every mail. It can store the first mails and still respond with an error.
public sealed class MailServer : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly Task _running;
    private int _lostResponses;

    public MailServer(int lostResponses = 0)
    {
        _lostResponses = lostResponses;
        var services = new ServiceProvider();
        services.Add(this);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Port(Port).Build();
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public int Port { get; } = FreePort.Choose();

    public IReadOnlyList<string> Mails => [.. _mails];

    // The Message-Id of each mail, in order.
    public IReadOnlyList<string> MessageIds => [.. Mails.Select(mail =>
        mail.Split("\r\n").Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))[
            "Message-Id:".Length..].Trim())];

    public override Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        _mails.Enqueue(Encoding.UTF8.GetString(buffer));
        return Task.FromResult(
            Interlocked.Decrement(ref _lostResponses) >= 0 ? new SmtpResponse(SmtpReplyCode.Aborted, "stored, but the response is lost")
            : SmtpResponse.Ok);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
