using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LoanApproval.PartnerSimulator.Hosting;

internal static class TelemetryHostingExtensions
{
    // Traces, metrics and logs by OTLP, only if the standard variables name an endpoint.
    public static void AddPartnerTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        Sdk.SetDefaultTextMapPropagator(new OpenTelemetry.Context.Propagation.TraceContextPropagator());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.Clear().AddService("loan-partners").AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddMeter("Microsoft.AspNetCore.Hosting", "System.Runtime"))
            .WithLogging()
            .UseOtlpExporter();
    }
}
