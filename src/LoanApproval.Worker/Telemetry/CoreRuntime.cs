using System.Diagnostics.Metrics;
using Temporalio.Runtime;

namespace LoanApproval.Worker.Telemetry;

internal static class CoreRuntime
{
    // The buckets range from a fast attempt to the review deadline.
    public static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 3600, 6 * 3600, 24 * 3600, 3 * 24 * 3600],
    };

    public static TemporalRuntime Create(TelemetryOptions options, ILoggerFactory loggers)
    {
        try
        {
            var log = new LoggingOptions { Forwarding = new() { Logger = loggers.CreateLogger("Temporalio.Core") } };
            return new(new() { Telemetry = new() { Logging = log, Metrics = Metrics(options) } });
        }
        catch (InvalidOperationException e) when (options.Prometheus is not null)
        {
            throw new SettingException(
                $"{TelemetryOptions.SectionName}:{nameof(options.Prometheus)}: cannot listen on {options.Prometheus}: {e.Message}", e);
        }
    }

    // The core has one destination. If both are configured, Prometheus gets the core's metrics, and OTLP gets those of .NET.
    private static MetricsOptions? Metrics(TelemetryOptions options) =>
        options.Prometheus is { } address ? new(new PrometheusOptions(address.ToString())
        {
            // The names and units that Prometheus recommends.
            HasCounterTotalSuffix = true,
            HasUnitSuffix = true,
            UseSecondsForDuration = true,
            HistogramBucketOverrides = new Dictionary<string, IReadOnlyCollection<double>>
            {
                [LoanMetrics.TimeToDecision] = [.. Seconds.HistogramBucketBoundaries!],
            },
        })
        : OpenTelemetryExport.IsConfigured ? new()
        {
            CustomMetricMeter = new MeterBridge(),
            CustomMetricMeterOptions = new() { HistogramDurationFormat = CustomMetricMeterOptions.DurationFormat.FloatSeconds },
        }
        : null;
}
