using Temporalio.Api.Common.V1;
using Temporalio.Converters;
using Temporalio.Workflows;

namespace LoanApproval.Client.Tracing;

// Temporal's own packages propagate traces in this header, in every language.
internal static class TraceHeader
{
    private const string Name = "_tracer-data";

    public static ActivityContext Read(IReadOnlyDictionary<string, Payload>? headers) =>
        headers?.GetValueOrDefault(Name) is { } payload
        && DataConverter.Default.PayloadConverter.ToValue<Dictionary<string, string>>(payload) is { } carrier
        && ActivityContext.TryParse(
            carrier.GetValueOrDefault("traceparent"), carrier.GetValueOrDefault("tracestate"), isRemote: true, out var context)
            ? context : default;

    // Baggage is left out, because headers are readable in the history.
    public static IDictionary<string, Payload>? With(IDictionary<string, Payload>? headers, ActivityContext? known)
    {
        if (known is not { } context) return headers;
        var sampled = context.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) ? "01" : "00";
        var carrier = new Dictionary<string, string> { ["traceparent"] = $"00-{context.TraceId}-{context.SpanId}-{sampled}" };
        if (context.TraceState is { Length: > 0 } state) carrier["tracestate"] = state;
        var payload = DataConverter.Default.PayloadConverter.ToPayload(carrier);
        return new Dictionary<string, Payload>(headers ?? new Dictionary<string, Payload>()) { [Name] = payload };
    }

    // A client without tracing, such as the temporal CLI, sends no header. The run ID is a valid trace ID and the same on every worker.
    public static ActivityContext OfWorkflow()
    {
        if (Read(Workflow.Info.Headers) is { } context && context != default) return context;
        var id = Workflow.Info.FirstExecutionRunId.Replace("-", "", StringComparison.Ordinal);
        return new(ActivityTraceId.CreateFromString(id), ActivitySpanId.CreateFromString(id.AsSpan(0, 16)), ActivityTraceFlags.Recorded);
    }
}
