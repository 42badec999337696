using LoanApproval.Client.Tracing;
using OpenTelemetry;

namespace LoanApproval.Worker.Telemetry;

internal static class TelemetryHostingExtensions
{
    // Adds the runtime of the SDK with its metrics, and OpenTelemetry if the OTEL_* variables name an endpoint.
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<TelemetryOptions>(TelemetryOptions.SectionName);
        builder.Services.AddOptions<TemporalClientConnectOptions>()
            .Configure<TelemetryOptions, ILoggerFactory>((options, telemetry, loggers) =>
                options.Runtime = CoreRuntime.Create(telemetry, loggers));
        if (!OpenTelemetryExport.IsConfigured) return;
        builder.Services.AddOpenTelemetry()
            .AddLoanTelemetry("loan-worker")
            .WithMetrics(metrics => metrics.AddMeter(MeterBridge.MeterName, "System.Net.Http", "System.Runtime"))
            .WithLogging();
    }
}
