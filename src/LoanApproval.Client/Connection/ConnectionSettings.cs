using System.Collections;
using LoanApproval.Client.Tracing;
using Temporalio.Common.EnvConfig;

namespace LoanApproval.Client.Connection;

/// <summary>Loads the <c>TEMPORAL_*</c> variables and the profile that the <c>temporal</c> CLI reads. Arguments take precedence.</summary>
public static class ConnectionSettings
{
    public const string DefaultAddress = "localhost:7233";

    /// <exception cref="InvalidOperationException">A setting, the profile or a file that it names is not valid.</exception>
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
        // Compression costs CPU and saves nothing on the loopback interface.
        if (uri.IsLoopback) options.GrpcCompression = new GrpcCompression.None();
        options.DataConverter = LoanJson.DataConverter;
        options.Interceptors = [new TracingInterceptor()];
        return options;
    }

    private static TemporalClientConnectOptions Read()
    {
        try
        {
            // The CLI, Compose files and CI systems treat an empty variable as absent; the SDK does not.
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
