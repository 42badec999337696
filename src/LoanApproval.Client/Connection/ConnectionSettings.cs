using System.Collections;
using LoanApproval.Client.Tracing;
using Temporalio.Common.EnvConfig;

namespace LoanApproval.Client.Connection;

/// <summary>
/// Loads the connection from the environment and profile that the <c>temporal</c> CLI reads (<c>TEMPORAL_ADDRESS</c>,
/// <c>TEMPORAL_NAMESPACE</c>, <c>TEMPORAL_API_KEY</c>, <c>TEMPORAL_TLS_*</c>, <c>TEMPORAL_PROFILE</c>, <c>TEMPORAL_CONFIG_FILE</c>).
/// </summary>
public static class ConnectionSettings
{
    /// <summary>The address of a local dev server.</summary>
    public const string DefaultAddress = "localhost:7233";

    /// <summary>Loads the options; without settings, they connect to <c>localhost:7233</c>, namespace <c>default</c>.</summary>
    /// <param name="address">Replaces the configured address.</param>
    /// <param name="namespace">Replaces the configured namespace.</param>
    /// <exception cref="InvalidOperationException">A setting, the profile or a file that it names is not valid; the message is
    /// for operators.</exception>
    public static TemporalClientConnectOptions Load(string? address = null, string? @namespace = null)
    {
        var options = Read();
        options.TargetHost = address ?? options.TargetHost ?? DefaultAddress;
        if (!Uri.TryCreate($"tcp://{options.TargetHost}", UriKind.Absolute, out var uri) || uri is { Host: "" } or { Port: <= 0 }
            || options.TargetHost.IndexOfAny(['/', '?', '#', '@']) >= 0)
        {
            throw new InvalidOperationException(
                $"The Temporal address '{options.TargetHost}' is not valid. Write host:port, without http://, such as {DefaultAddress}"
                + " (TEMPORAL_ADDRESS).");
        }
        if (@namespace is not null) options.Namespace = @namespace;
        // Compression costs CPU, and saves nothing on the loopback interface.
        if (uri.IsLoopback) options.GrpcCompression = new GrpcCompression.None();
        options.DataConverter = LoanJson.DataConverter;
        options.Interceptors = [new TracingInterceptor()];
        return options;
    }

    private static TemporalClientConnectOptions Read()
    {
        try
        {
            // Compose files and CI systems set a variable to an empty text when they mean that it is absent, as does the CLI; not the SDK.
            return ClientEnvConfig.LoadClientConnectOptions(new()
            {
                OverrideEnvVars = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                    .Where(variable => variable.Value is string { Length: > 0 })
                    .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!, StringComparer.Ordinal),
            });
        }
        catch (Exception e) when (
            e is InvalidOperationException or IOException or UnauthorizedAccessException or ArgumentException or FormatException)
        {
            throw new InvalidOperationException(
                $"The Temporal connection settings (TEMPORAL_* or the profile) are not valid: {e.Message}", e);
        }
    }
}
