using Temporalio.Runtime;

namespace LoanApproval.Worker.Telemetry;

/// <summary>Creates the runtime of the SDK's core, with its log and its metrics.</summary>
internal static class CoreRuntime
{
    /// <exception cref="SettingException">The Prometheus endpoint cannot listen.</exception>
    public static TemporalRuntime Create(TelemetryOptions options, ILoggerFactory loggers)
    {
        try
        {
            return new(new()
            {
                Telemetry = new()
                {
                    // The log of the core goes through Serilog, too.
                    Logging = new() { Forwarding = new() { Logger = loggers.CreateLogger("Temporalio.Core") } },
                    Metrics = ListenAddress.Parse(options.Prometheus) is { } address
                        ? new() { Prometheus = Endpoint(address.ToString()) }
                        : null,
                },
            });
        }
        catch (InvalidOperationException e) when (options.Prometheus.Length > 0)
        {
            throw new SettingException(
                $"{TelemetryOptions.SectionName}:{nameof(options.Prometheus)}: cannot listen on {options.Prometheus}: {e.Message}", e);
        }
    }

    // The names and units that Prometheus recommends.
    private static PrometheusOptions Endpoint(string address) =>
        new(address) { HasCounterTotalSuffix = true, HasUnitSuffix = true, UseSecondsForDuration = true };
}
