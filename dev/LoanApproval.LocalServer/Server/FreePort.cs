using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace LoanApproval.LocalServer.Server;

// Finds free TCP ports on the loopback interface.
public static class FreePort
{
    // Below the range of outgoing connections (Linux: 32768 and up). In that range, a client that keeps connecting to a stopped
    // server can be assigned the port of that server, connect to itself, and keep the server from restarting.
    private const int First = 12_000;
    private const int Last = 32_000;

    public static int Choose(int? preferred = null)
    {
        if (preferred is { } wanted && IsFree(wanted)) return wanted;
        for (var tries = 0; tries < 1000; tries++)
        {
            var port = RandomNumberGenerator.GetInt32(First, Last);
            if (IsFree(port)) return port;
        }

        throw new LocalServerException($"No free TCP port found on {IPAddress.Loopback} between {First} and {Last}.");
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
