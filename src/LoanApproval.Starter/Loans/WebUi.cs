namespace LoanApproval.Starter.Loans;

/// <summary>Links into Temporal's Web UI.</summary>
internal sealed record WebUi(string BaseAddress, string Namespace)
{
    public const string AddressVariable = "TEMPORAL_UI_ADDRESS";

    // `temporal server start-dev` puts the Web UI a thousand above its own port: 7233 and 8233.
    private const int PortDistance = 1000;
    private const int DefaultPort = 8233;

    /// <summary>The address that was given, or the one that belongs to the server.</summary>
    public static WebUi For(string? given, string serverAddress, string @namespace) =>
        new((string.IsNullOrWhiteSpace(given) ? Derive(serverAddress) : given).TrimEnd('/'), @namespace);

    public string Workflow(string workflowId, string? runId = null) =>
        $"{BaseAddress}/namespaces/{Uri.EscapeDataString(Namespace)}/workflows/{Uri.EscapeDataString(workflowId)}"
        + (runId is null ? "" : $"/{runId}/history");

    private static string Derive(string serverAddress)
    {
        if (!Uri.TryCreate($"tcp://{serverAddress}", UriKind.Absolute, out var server)) return $"http://localhost:{DefaultPort}";
        if (server.Host.EndsWith(".tmprl.cloud", StringComparison.OrdinalIgnoreCase)) return "https://cloud.temporal.io";
        var port = server.Port is > 0 and < 65536 - PortDistance ? server.Port + PortDistance : DefaultPort;
        return $"http://{server.Host}:{port}";
    }
}
