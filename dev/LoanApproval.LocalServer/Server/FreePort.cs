using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace LoanApproval.LocalServer.Server;

/// <summary>Picks TCP ports on the loopback interface.</summary>
public static class FreePort
{
    // Below the range that the system gives to outgoing connections (Linux: 32768 and up). In that range a client that keeps
    // trying a server that is down can be given the server's own port, connect to itself, and keep the server from coming back.
    private const int First = 12_000;
    private const int Last = 32_000;

    /// <summary>The preferred port where it is free, otherwise another.</summary>
    public static int Choose(int? preferred = null)
    {
        if (preferred is { } wanted && IsFree(wanted)) return wanted;
        for (var tries = 0; tries < 1000; tries++)
        {
            var port = RandomNumberGenerator.GetInt32(First, Last);
            if (IsFree(port)) return port;
        }

        throw new LocalServerException($"No free TCP port was found on {IPAddress.Loopback} between {First} and {Last}.");
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
