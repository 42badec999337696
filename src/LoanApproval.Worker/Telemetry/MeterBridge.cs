using System.Diagnostics.Metrics;
using Temporalio.Runtime;

namespace LoanApproval.Worker.Telemetry;

/// <summary>Hands the metrics of the SDK's core, and those of workflows and activities, to .NET and so to OpenTelemetry.</summary>
/// <remarks>The core has an exporter of its own, which speaks only gRPC and reports another service name.</remarks>
internal sealed class MeterBridge : ICustomMetricMeter
{
    public const string MeterName = "Temporalio";

    private static readonly Meter Meter = new(MeterName);

    public ICustomMetricCounter<T> CreateCounter<T>(string name, string? unit, string? description)
        where T : struct => new Counter<T>(Meter.CreateCounter<T>(name, unit, description));

    public ICustomMetricHistogram<T> CreateHistogram<T>(string name, string? unit, string? description)
        where T : struct => new Histogram<T>(typeof(T) == typeof(double)
            ? (System.Diagnostics.Metrics.Histogram<T>)(object)Meter.CreateHistogram(name, "s", description, advice: CoreRuntime.Seconds)
            : Meter.CreateHistogram<T>(name, unit, description));

    public ICustomMetricGauge<T> CreateGauge<T>(string name, string? unit, string? description)
        where T : struct => new Gauge<T>(Meter.CreateGauge<T>(name, unit, description));

    public object CreateTags(object? appendFrom, IReadOnlyCollection<KeyValuePair<string, object>> tags) =>
        Tags(appendFrom).Concat(tags.Select(tag => KeyValuePair.Create(tag.Key, (object?)tag.Value))).ToArray();

    private static KeyValuePair<string, object?>[] Tags(object? tags) => tags as KeyValuePair<string, object?>[] ?? [];

    private sealed class Counter<T>(System.Diagnostics.Metrics.Counter<T> counter) : ICustomMetricCounter<T>
        where T : struct
    {
        public void Add(T value, object tags) => counter.Add(value, Tags(tags));
    }

    private sealed class Histogram<T>(System.Diagnostics.Metrics.Histogram<T> histogram) : ICustomMetricHistogram<T>
        where T : struct
    {
        public void Record(T value, object tags) => histogram.Record(value, Tags(tags));
    }

    private sealed class Gauge<T>(System.Diagnostics.Metrics.Gauge<T> gauge) : ICustomMetricGauge<T>
        where T : struct
    {
        public void Set(T value, object tags) => gauge.Record(value, Tags(tags));
    }
}
