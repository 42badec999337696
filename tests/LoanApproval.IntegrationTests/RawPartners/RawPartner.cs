using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LoanApproval.IntegrationTests.RawPartners;

/// <summary>
/// Credit bureau, document verifier and API on a bare socket: what no HTTP server would send, it does. It counts calls by
/// applicant (or path), and connections.
/// </summary>
public sealed class RawPartner : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly Func<RawRequest, int, RawAnswer> choose;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RawCall>> calls = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Exception> faults = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly Task accepting;
    private readonly ConcurrentDictionary<Socket, string?> connections = new();
    private int mostOpen;
    private int busy;

    /// <summary>Listens at once.</summary>
    /// <param name="choose">The answer to a request, the number of which, of its subject, starts at 1.</param>
    /// <param name="port">Null for a free one.</param>
    public RawPartner(Func<RawRequest, int, RawAnswer> choose, int port = 0)
    {
        this.choose = choose;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start(backlog: 512);
        Authority = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        accepting = AcceptAsync();
    }

    public string Authority { get; }

    /// <summary>When its clock started.</summary>
    public DateTimeOffset Epoch { get; } = TimeProvider.System.GetUtcNow();

    public string BaseUrl => $"http://{Authority}";

    /// <summary>Connections that neither side has closed.</summary>
    public int OpenConnections => connections.Count;

    /// <summary>Connections that are open and served this subject last: a client that uses them again has at most one, idle.</summary>
    public int OpenAfter(string subject) => connections.Values.Count(last => last == subject);

    public int MostOpenConnections => Volatile.Read(ref mostOpen);

    /// <summary>Requests whose answer has not ended; one that hangs ends when the client closes.</summary>
    public int Busy => Volatile.Read(ref busy);

    /// <summary>What surprised it: none but the socket errors of a client that closes first.</summary>
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
        // On a thread of the pool: the first bytes of a slow one must not hold up the next connection.
        await Task.Yield();
        connections[socket] = null;
        InterlockedMax(ref mostOpen, connections.Count);
        try
        {
            var reader = new RawReader(socket, stop.Token);
            while (await reader.ReadAsync() is { } request)
            {
                connections[socket] = request.Subject;
                if (!await AnswerAsync(new(request, socket, stop.Token))) break;
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // The client gave up, or the test is over.
        }
#pragma warning disable CA1031 // Whatever went wrong here is the test's to report.
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

    private async Task<bool> AnswerAsync(RawExchange exchange)
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
