using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LoanApproval.IntegrationTests.RawPartners;

// Credit bureau, document verifier and API on a bare socket, which can send what no HTTP server sends. It counts connections, and calls by
// applicant (or path).
public sealed class RawPartner : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly Func<RawRequest, int, RawResponse> _choose;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RawCall>> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Exception> _faults = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Task _accepting;
    private readonly ConcurrentDictionary<Socket, string?> _connections = new();
    private int _mostOpen;
    private int _busy;

    // Starts listening immediately.
    // choose: Returns the response to a request and its 1-based number for the subject.
    // port: 0 for a free port.
    public RawPartner(Func<RawRequest, int, RawResponse> choose, int port = 0)
    {
        _choose = choose;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start(backlog: 512);
        Authority = $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = AcceptAsync();
    }

    public string Authority { get; }

    // The start of the clock of the calls.
    public DateTimeOffset Epoch { get; } = TimeProvider.System.GetUtcNow();

    public string BaseUrl => $"http://{Authority}";

    // Connections that neither side has closed.
    public int OpenConnections => _connections.Count;

    // Open connections whose last request was for this subject. A client that reuses connections has at most one, idle.
    public int OpenAfter(string subject) => _connections.Values.Count(last => last == subject);

    public int MostOpenConnections => Volatile.Read(ref _mostOpen);

    // Requests in progress. One that hangs ends when the client closes the connection.
    public int Busy => Volatile.Read(ref _busy);

    // Unexpected errors. Socket errors of a client that closes the connection are expected.
    public IReadOnlyCollection<Exception> Faults => _faults;

    public IReadOnlyList<RawCall> Calls(string subject) => _calls.TryGetValue(subject, out var list) ? [.. list] : [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true) serving.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
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
        _connections[socket] = null;
        InterlockedMax(ref _mostOpen, _connections.Count);
        try
        {
            var reader = new RawReader(socket, _stop.Token);
            while (await reader.ReadAsync() is { } request)
            {
                _connections[socket] = request.Subject;
                if (!await RespondAsync(new(request, socket, _stop.Token))) break;
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
            _faults.Enqueue(e);
        }
        finally
        {
            _connections.TryRemove(socket, out _);
            socket.Dispose();
        }
    }

    private async Task<bool> RespondAsync(RawExchange exchange)
    {
        Interlocked.Increment(ref _busy);
        try
        {
            var own = _calls.GetOrAdd(exchange.Request.Subject, _ => new());
            own.Enqueue(new(Stopwatch.GetElapsedTime(_start), exchange.Request.Headers.GetValueOrDefault("idempotency-key")));
            await _choose(exchange.Request, own.Count)(exchange);
            return !exchange.Close;
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
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
