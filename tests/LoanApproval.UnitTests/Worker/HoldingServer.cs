using System.Net;
using System.Net.Sockets;

namespace LoanApproval.UnitTests.Worker;

// An HTTP server that holds its responses until enough connections are open, then sends them all.
public sealed class HoldingServer : IAsyncDisposable
{
    private static readonly byte[] _response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _connections;

    public HoldingServer(int until)
    {
        _listener.Start(backlog: 512);
        _accepting = AcceptAsync(until);
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/");

    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync(int until)
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
                if (Interlocked.Increment(ref _connections) == until) _enough.SetResult();
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                var buffer = new byte[4096];
                // The requests of this test arrive in one segment.
                while (await socket.ReceiveAsync(buffer, _stop.Token) > 0)
                {
                    await _enough.Task.WaitAsync(_stop.Token);
                    await socket.SendAsync(_response, _stop.Token);
                }
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                // The client closed the connection, or the test has ended.
            }
        }
    }
}
