namespace LoanApproval.LocalServer.Server;

// The environment variables that tell Temporal's programs which server to use.
public static class TemporalEnvironment
{
    private static readonly string[] _names =
    [
        "TEMPORAL_ADDRESS", "TEMPORAL_NAMESPACE", "TEMPORAL_API_KEY", "TEMPORAL_PROFILE", "TEMPORAL_CONFIG_FILE", "TEMPORAL_CODEC_ENDPOINT",
        "TEMPORAL_CODEC_AUTH", "TEMPORAL_TLS", "TEMPORAL_TLS_CLIENT_CERT_PATH", "TEMPORAL_TLS_CLIENT_CERT_DATA",
            "TEMPORAL_TLS_CLIENT_KEY_PATH",
        "TEMPORAL_TLS_CLIENT_KEY_DATA", "TEMPORAL_TLS_SERVER_CA_CERT_PATH", "TEMPORAL_TLS_SERVER_CA_CERT_DATA", "TEMPORAL_TLS_SERVER_NAME",
        "TEMPORAL_TLS_DISABLE_HOST_VERIFICATION",
    ];

    // All variables are unset, because the user's settings for another server must not apply to the dev server.
    public static IReadOnlyDictionary<string, string?> Cleared { get; } = _names.ToDictionary(name => name, _ => (string?)null);

    public static Dictionary<string, string?> For(string address, string @namespace) => new(Cleared)
    {
        ["TEMPORAL_ADDRESS"] = address,
        ["TEMPORAL_NAMESPACE"] = @namespace,
    };
}
