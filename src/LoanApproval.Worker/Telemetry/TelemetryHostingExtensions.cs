using OpenTelemetry;

namespace LoanApproval.Worker.Telemetry;

internal sealed class TelemetryOptions
{
    public const string SectionName = "Telemetry";

    // The host:port of a Prometheus endpoint (/metrics); none by default.
    public IPEndPoint? Prometheus { get; set; }
}

internal static class TelemetryHostingExtensions
{
    // Adds OpenTelemetry if the OTEL_* variables name an endpoint.
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<TelemetryOptions>(TelemetryOptions.SectionName);
        if (!OpenTelemetryExport.IsConfigured) return;
        builder.Services.AddOpenTelemetry()
            .AddLoanTelemetry("loan-worker")
            .WithMetrics(metrics => metrics.AddMeter(MeterBridge.MeterName, "System.Net.Http", "System.Runtime"))
            .WithLogging();
    }
}
