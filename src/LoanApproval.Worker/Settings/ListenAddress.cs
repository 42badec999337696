namespace LoanApproval.Worker.Settings;

// The host:port of a listener: an IP address, or localhost. Empty switches the listener off.
internal static class ListenAddress
{
    private const string Localhost = "localhost:";

    public static IPEndPoint? Parse(string text)
    {
        if (text.StartsWith(Localhost, StringComparison.OrdinalIgnoreCase)) text = $"{IPAddress.Loopback}:{text[Localhost.Length..]}";
        return IPEndPoint.TryParse(text, out var address) && address.Port > 0 ? address : null;
    }

    public static IEnumerable<ValidationResult> Check(string text, string setting) => text.Length == 0 || Parse(text) is not null ? []
        : [new($"'{text}' is not valid. Write the IP address or localhost with a port, such as 127.0.0.1:9464.", [setting])];
}
