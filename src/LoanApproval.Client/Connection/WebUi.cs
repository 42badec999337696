namespace LoanApproval.Client.Connection;

public sealed record WebUi(string BaseAddress, string Namespace)
{
    public const string AddressVariable = "TEMPORAL_UI_ADDRESS";
    // `temporal server start-dev` serves the Web UI on the server's port + 1000: 7233 and 8233.
    private const int PortOffset = 1000;
    private const int DefaultPort = 8233;

    public static WebUi For(string? given, string serverAddress, string @namespace) =>
        new((string.IsNullOrWhiteSpace(given) ? Derive(serverAddress) : given).TrimEnd('/'), @namespace);

    public string Workflow(string workflowId) =>
        $"{BaseAddress}/namespaces/{Uri.EscapeDataString(Namespace)}/workflows/{Uri.EscapeDataString(workflowId)}";

    private static string Derive(string serverAddress)
    {
        if (!Uri.TryCreate($"tcp://{serverAddress}", UriKind.Absolute, out var server)) return $"http://localhost:{DefaultPort}";
        if (server.Host.EndsWith(".tmprl.cloud", StringComparison.OrdinalIgnoreCase)) return "https://cloud.temporal.io";
        var port = server.Port is > 0 and < 65536 - PortOffset ? server.Port + PortOffset : DefaultPort;
        return $"http://{server.Host}:{port}";
    }
}
