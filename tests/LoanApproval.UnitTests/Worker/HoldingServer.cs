using System.Net;
using System.Net.Sockets;

namespace LoanApproval.UnitTests.Worker;

// An HTTP server that holds its responses until enough connections are open, then sends them all.
public sealed class HoldingServer : IAsyncDisposable
{
    private static readonly byte[] Response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray();

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private int connections;

    public HoldingServer(int until)
    {
        listener.Start(backlog: 512);
        accepting = AcceptAsync(until);
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}/");

    public int Connections => Volatile.Read(ref connections);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync(int until)
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await listener.AcceptSocketAsync(stop.Token)));
                if (Interlocked.Increment(ref connections) == until) enough.SetResult();
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
                while (await socket.ReceiveAsync(buffer, stop.Token) > 0)
                {
                    await enough.Task.WaitAsync(stop.Token);
                    await socket.SendAsync(Response, stop.Token);
                }
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                // The client closed the connection, or the test has ended.
            }
        }
    }
}
