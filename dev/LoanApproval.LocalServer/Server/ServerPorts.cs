using System.Net;

namespace LoanApproval.LocalServer.Server;

// The ports of a dev server and its Web UI: 7233 and 8233, then 7234 and 8234, and so on.
public sealed record ServerPorts(int Port, int WebUiPort)
{
    private const int MaxPairs = 20;

    public static ServerPorts Choose(DevServerSettings settings)
    {
        if (settings is { PreferredPort: { } port, PreferredWebUiPort: { } webUiPort })
        {
            var preferred = new ServerPorts(port, webUiPort);
            if (settings.RequirePreferredPorts) return preferred.AreFree(settings.WebUi) ? preferred
                : throw InUse(preferred, settings.WebUi);
            var pairs = Enumerable.Range(0, MaxPairs).Select(offset => new ServerPorts(port + offset, webUiPort + offset));
            if (pairs.FirstOrDefault(pair => pair.AreFree(settings.WebUi)) is { } free) return free;
        }

        var any = FreePort.Choose();
        int other;
        do other = FreePort.Choose();
        while (other == any);
        return new ServerPorts(any, other);
    }

    public bool AreFree(bool webUi = true) => IsFree(Port) && (!webUi || IsFree(WebUiPort));

    private static bool IsFree(int port) => port is > IPEndPoint.MinPort and <= IPEndPoint.MaxPort && FreePort.IsFree(port);

    private static LocalServerException InUse(ServerPorts ports, bool webUi) => IsFree(ports.Port) && webUi
        ? new($"Port {ports.WebUiPort} for the Web UI is in use. Choose another one with --ui-port.")
        : new($"Port {ports.Port} is in use. Choose another one with --port.");
}
