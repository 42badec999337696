using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LoanApproval.Client.Tracing;

/// <summary>Exports telemetry by OTLP, configured by the standard <c>OTEL_*</c> variables.</summary>
public static class OpenTelemetryExport
{
    private static readonly string[] Endpoints =
        [.. ((string[])["", "TRACES_", "METRICS_", "LOGS_"]).Select(signal => $"OTEL_EXPORTER_OTLP_{signal}ENDPOINT")];

    /// <summary>Whether a variable names an endpoint. Without one, nothing is exported and no provider is created.</summary>
    public static bool IsConfigured =>
        Variable("OTEL_SDK_DISABLED") is not ("true" or "True" or "TRUE") && Endpoints.Any(name => Variable(name) is not null);

    /// <summary>Adds the traces of Temporal and HTTP calls, and the exporter of all signals that the builder has.</summary>
    public static IOpenTelemetryBuilder AddLoanTelemetry(this IOpenTelemetryBuilder builder, string service)
    {
        // OpenTelemetry would pass baggage on to the partners.
        Sdk.SetDefaultTextMapPropagator(new OpenTelemetry.Context.Propagation.TraceContextPropagator());
        return builder
            .ConfigureResource(resource => resource.Clear().AddService(service).AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddSource(TracingInterceptor.SourceName, "System.Net.Http")).UseOtlpExporter();
    }

    /// <summary>Reads a variable. Compose files pass an absent one as empty.</summary>
    public static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
