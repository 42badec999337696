using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>
/// Credit bureau, document verifier and API on a bare socket, which can send what no HTTP server sends. It counts connections, and calls
/// by applicant (or path).
/// </summary>
public sealed class RawPartner : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly Func<RawRequest, int, RawResponse> choose;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RawCall>> calls = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Exception> faults = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly Task accepting;
    private readonly ConcurrentDictionary<Socket, string?> connections = new();
    private int mostOpen;
    private int busy;

    /// <summary>Starts listening immediately.</summary>
    /// <param name="choose">Returns the response to a request and its 1-based number for the subject.</param>
    /// <param name="port">0 for a free port.</param>
    public RawPartner(Func<RawRequest, int, RawResponse> choose, int port = 0)
    {
        this.choose = choose;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start(backlog: 512);
        Authority = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        accepting = AcceptAsync();
    }

    public string Authority { get; }

    /// <summary>The start of the clock of the calls.</summary>
    public DateTimeOffset Epoch { get; } = TimeProvider.System.GetUtcNow();

    public string BaseUrl => $"http://{Authority}";

    /// <summary>Connections that neither side has closed.</summary>
    public int OpenConnections => connections.Count;

    /// <summary>Open connections whose last request was for this subject. A client that reuses connections has at most one, idle.</summary>
    public int OpenAfter(string subject) => connections.Values.Count(last => last == subject);

    public int MostOpenConnections => Volatile.Read(ref mostOpen);

    /// <summary>Requests in progress. One that hangs ends when the client closes the connection.</summary>
    public int Busy => Volatile.Read(ref busy);

    /// <summary>Unexpected errors. Socket errors of a client that closes the connection are expected.</summary>
    public IReadOnlyCollection<Exception> Faults => faults;

    public IReadOnlyList<RawCall> Calls(string subject) => calls.TryGetValue(subject, out var list) ? [.. list] : [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true) serving.Add(ServeAsync(await listener.AcceptSocketAsync(stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        // Continues on the thread pool, because a slow client must not delay the next connection.
        await Task.Yield();
        connections[socket] = null;
        InterlockedMax(ref mostOpen, connections.Count);
        try
        {
            var reader = new RawReader(socket, stop.Token);
            while (await reader.ReadAsync() is { } request)
            {
                connections[socket] = request.Subject;
                if (!await RespondAsync(new(request, socket, stop.Token))) break;
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // The client closed the connection, or the test has ended.
        }
#pragma warning disable CA1031 // The test reports every error.
        catch (Exception e)
#pragma warning restore CA1031
        {
            faults.Enqueue(e);
        }
        finally
        {
            connections.TryRemove(socket, out _);
            socket.Dispose();
        }
    }

    private async Task<bool> RespondAsync(RawExchange exchange)
    {
        Interlocked.Increment(ref busy);
        try
        {
            var own = calls.GetOrAdd(exchange.Request.Subject, _ => new());
            own.Enqueue(new(Stopwatch.GetElapsedTime(start), exchange.Request.Headers.GetValueOrDefault("idempotency-key")));
            await choose(exchange.Request, own.Count)(exchange);
            return !exchange.Close;
        }
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            if (Interlocked.CompareExchange(ref target, value, seen) == seen) return;
        }
    }
}
