using System.Diagnostics.Metrics;
using Temporalio.Runtime;

namespace LoanApproval.Worker.Telemetry;

// Passes the metrics of the SDK's core to OpenTelemetry. The core's own exporter supports only gRPC and reports another service name.
internal sealed class MeterBridge : ICustomMetricMeter
{
    public const string MeterName = "Temporalio";
    private static readonly Meter _meter = new(MeterName);

    public ICustomMetricCounter<T> CreateCounter<T>(string name, string? unit, string? description)
        where T : struct => new Bridge<T>(_meter.CreateCounter<T>(name, unit, description).Add);

    public ICustomMetricHistogram<T> CreateHistogram<T>(string name, string? unit, string? description)
        where T : struct => new Bridge<T>(typeof(T) == typeof(double)
            ? ((Histogram<T>)(object)_meter.CreateHistogram(name, "s", description, advice: CoreRuntime.Seconds)).Record
            : _meter.CreateHistogram<T>(name, unit, description).Record);

    public ICustomMetricGauge<T> CreateGauge<T>(string name, string? unit, string? description)
        where T : struct => new Bridge<T>(_meter.CreateGauge<T>(name, unit, description).Record);

    public object CreateTags(object? appendFrom, IReadOnlyCollection<KeyValuePair<string, object>> tags) =>
        Tags(appendFrom).Concat(tags.Select(tag => KeyValuePair.Create(tag.Key, (object?)tag.Value))).ToArray();

    private static KeyValuePair<string, object?>[] Tags(object? tags) => tags as KeyValuePair<string, object?>[] ?? [];

    private sealed class Bridge<T>(Action<T, KeyValuePair<string, object?>[]> record)
        : ICustomMetricCounter<T>, ICustomMetricHistogram<T>, ICustomMetricGauge<T>
        where T : struct
    {
        public void Add(T value, object tags) => record(value, Tags(tags));
        public void Record(T value, object tags) => record(value, Tags(tags));
        public void Set(T value, object tags) => record(value, Tags(tags));
    }
}
