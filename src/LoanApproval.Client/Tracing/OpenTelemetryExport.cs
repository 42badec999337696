using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LoanApproval.Client.Tracing;

/// <summary>Exports telemetry over OTLP, configured by the standard <c>OTEL_*</c> variables.</summary>
public static class OpenTelemetryExport
{
    private static readonly string[] _endpoints =
        [.. ((string[])["", "TRACES_", "METRICS_", "LOGS_"]).Select(signal => $"OTEL_EXPORTER_OTLP_{signal}ENDPOINT")];

    /// <summary>Whether a variable names an endpoint. Without one, nothing is exported and no provider is created.</summary>
    public static bool IsConfigured =>
        Variable("OTEL_SDK_DISABLED") is not ("true" or "True" or "TRUE") && _endpoints.Any(name => Variable(name) is not null);

    public static IOpenTelemetryBuilder AddLoanTelemetry(this IOpenTelemetryBuilder builder, string service)
    {
        // The default propagator would send baggage to the partners.
        Sdk.SetDefaultTextMapPropagator(new OpenTelemetry.Context.Propagation.TraceContextPropagator());
        return builder
            .ConfigureResource(resource => resource.Clear().AddService(service).AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddSource(TracingInterceptor.SourceName, "System.Net.Http")).UseOtlpExporter();
    }

    /// <summary>Reads a variable. An empty one counts as absent, because Compose files pass unset variables as empty.</summary>
    public static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
