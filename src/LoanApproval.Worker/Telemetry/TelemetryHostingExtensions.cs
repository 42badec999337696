using OpenTelemetry;

namespace LoanApproval.Worker.Telemetry;

internal static class TelemetryHostingExtensions
{
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.AddSettings<TelemetryOptions>(TelemetryOptions.SectionName);
        if (!OpenTelemetryExport.IsConfigured) return;
        builder.Services.AddOpenTelemetry().AddLoanTelemetry("loan-worker")
            .WithMetrics(metrics => metrics.AddMeter(MeterBridge.MeterName, "System.Net.Http", "System.Runtime"))
            .WithLogging();
    }
}
