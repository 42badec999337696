namespace LoanApproval.LocalServer.Server;

/// <summary>The environment variables with which Temporal's programs find a server.</summary>
public static class TemporalEnvironment
{
    private static readonly string[] Names =
    [
        "TEMPORAL_ADDRESS", "TEMPORAL_NAMESPACE", "TEMPORAL_API_KEY", "TEMPORAL_PROFILE", "TEMPORAL_CONFIG_FILE", "TEMPORAL_CODEC_ENDPOINT",
        "TEMPORAL_CODEC_AUTH", "TEMPORAL_TLS", "TEMPORAL_TLS_CLIENT_CERT_PATH", "TEMPORAL_TLS_CLIENT_CERT_DATA", "TEMPORAL_TLS_CLIENT_KEY_PATH",
        "TEMPORAL_TLS_CLIENT_KEY_DATA", "TEMPORAL_TLS_SERVER_CA_CERT_PATH", "TEMPORAL_TLS_SERVER_CA_CERT_DATA", "TEMPORAL_TLS_SERVER_NAME",
        "TEMPORAL_TLS_DISABLE_HOST_VERIFICATION",
    ];

    /// <summary>All of them unset: what a user set for a server elsewhere must not reach the one that we start.</summary>
    public static IReadOnlyDictionary<string, string?> Cleared { get; } = Names.ToDictionary(name => name, _ => (string?)null);

    /// <summary>The environment that leads a program to a server of ours.</summary>
    public static Dictionary<string, string?> For(string address, string @namespace) => new(Cleared)
    {
        ["TEMPORAL_ADDRESS"] = address,
        ["TEMPORAL_NAMESPACE"] = @namespace,
    };
}
