using LoanApproval.Contracts.Wire;
using Temporalio.Client;
using Temporalio.Common.EnvConfig;

namespace LoanApproval.Client;

/// <summary>
/// Loads the connection from the environment and profile that the <c>temporal</c> CLI reads (<c>TEMPORAL_ADDRESS</c>,
/// <c>TEMPORAL_NAMESPACE</c>, <c>TEMPORAL_API_KEY</c>, <c>TEMPORAL_TLS_*</c>, <c>TEMPORAL_PROFILE</c>, <c>TEMPORAL_CONFIG_FILE</c>).
/// </summary>
public static class ConnectionSettings
{
    public const string DefaultAddress = "localhost:7233";

    /// <summary>Options for <c>localhost:7233</c>, namespace <c>default</c>, where the environment says nothing else.</summary>
    /// <exception cref="InvalidOperationException">The profile or the configuration file cannot be read.</exception>
    public static TemporalClientConnectOptions Load()
    {
        var options = ClientEnvConfig.LoadClientConnectOptions();
        options.TargetHost ??= DefaultAddress;
        options.DataConverter = LoanJson.DataConverter;
        return options;
    }
}
