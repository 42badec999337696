using System.Net;

namespace LoanApproval.Worker.Settings;

/// <summary>Reads <c>host:port</c> of a listener: an IP address, or localhost.</summary>
internal static class ListenAddress
{
    public static IPEndPoint? Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1) return null;
        var isNumber = int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port);
        if (!isNumber || port is 0 or > 65535) return null;
        var host = text[..colon];
        if (string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)) return new(IPAddress.Loopback, port);
        return IPAddress.TryParse(host, out var address) ? new(address, port) : null;
    }

    public static string Problem(string setting, string text) =>
        $"{setting}: '{text}' is not valid. Write the IP address or localhost with a port, such as 127.0.0.1:9464.";
}
