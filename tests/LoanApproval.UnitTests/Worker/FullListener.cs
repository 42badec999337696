using System.Net;
using System.Net.Sockets;

namespace LoanApproval.UnitTests.Worker;

// A port whose connection queue is full: another connection is neither accepted nor refused.
public sealed class FullListener : IDisposable
{
    private static readonly TimeSpan _made = TimeSpan.FromMilliseconds(300);
    private const int Most = 100;

    private readonly List<Socket> _sockets = [];

    public FullListener()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _sockets.Add(listener);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(backlog: 1);
        var port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        Address = new($"http://127.0.0.1:{port}/");
        while (Connect(port))
        {
            if (_sockets.Count > Most) throw new InvalidOperationException("This system queues any number of connections.");
        }
    }

    public Uri Address { get; }

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());

    // Connects without the thread pool, which may be busy with other tests.
    private bool Connect(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        _sockets.Add(socket);
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
        {
            return socket.Poll(_made, SelectMode.SelectWrite);
        }
    }
}
