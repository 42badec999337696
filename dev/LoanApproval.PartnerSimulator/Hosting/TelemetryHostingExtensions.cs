using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LoanApproval.PartnerSimulator.Hosting;

internal static class TelemetryHostingExtensions
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Traces, metrics and logs by OTLP, only if the standard variables name an endpoint.
    public static void AddPartnerTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 } endpoint) return;
        // The exporter would use its default instead.
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address is not { Scheme: "http" or "https" })
            PartnerSettings.Of(builder).AddProblem(
                $"{Endpoint}: '{endpoint}' is not valid. Write an absolute http or https address, such as http://localhost:4317.");
        Sdk.SetDefaultTextMapPropagator(new OpenTelemetry.Context.Propagation.TraceContextPropagator());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.Clear().AddService("loan-partners").AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddMeter("Microsoft.AspNetCore.Hosting", "System.Runtime"))
            .WithLogging()
            .UseOtlpExporter();
    }
}
