using System.Diagnostics;
using Serilog.Core;
using Serilog.Events;

namespace LoanApproval.Worker.Hosting;

// Adds to each line the application, the trace, and in an activity the milliseconds since the attempt began.
internal sealed class LineEnricher : ILogEventEnricher
{
    private static readonly AsyncLocal<long> Begun = new();

    public static void BeginAttempt() => Begun.Value = Stopwatch.GetTimestamp();

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (Begun.Value != 0) Add("ElapsedMs", (long)Stopwatch.GetElapsedTime(Begun.Value).TotalMilliseconds);
        if (TracingInterceptor.CurrentTraceId is { } trace) Add("TraceId", trace);
        if (logEvent.Properties.GetValueOrDefault("WorkflowId") is ScalarValue { Value: string workflowId }
            && WorkflowNames.ApplicationId(workflowId) is { } application) Add("ApplicationId", application);

        void Add(string name, object value) => logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty(name, value));
    }
}
