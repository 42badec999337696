using System.Collections.Concurrent;
using System.Net;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Telemetry;

// A collector that keeps the data that it receives by OTLP over HTTP.
public sealed class OtlpReceiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, ProtobufMessage Request)> _requests = new();

    public OtlpReceiver()
    {
        Endpoint = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Choose()}");
        _listener.Prefixes.Add($"{Endpoint}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Endpoint { get; }

    // The variables of a program that exports to this receiver, without long waits.
    public (string Name, string Value)[] Variables =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", Endpoint),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_BSP_SCHEDULE_DELAY", "100"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "100"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
    ];

    public IReadOnlyList<ReceivedSpan> Spans =>
        [.. Scopes("/v1/traces").SelectMany(scope => scope.Scope.Messages(2).Select(span => new ReceivedSpan(scope.Service, span)))];

    // The log records: the service, the trace and the text.
    public IReadOnlyList<(string Service, string TraceId, string Body)> Logs =>
    [
        .. Scopes("/v1/logs").SelectMany(scope => scope.Scope.Messages(2)
            .Select(record => (scope.Service, record.Hex(9), record.Messages(5).Select(body => body.Text(1)).FirstOrDefault("")))),
    ];

    public IReadOnlySet<(string Service, string Name)> Metrics =>
        Scopes("/v1/metrics").SelectMany(scope => scope.Scope.Messages(2).Select(metric => (scope.Service, metric.Text(1)))).ToHashSet();

    public void Dispose() => _listener.Close();

    // All three signals have the same shape: resources, their scopes, and the records of the scopes.
    private IEnumerable<(string Service, ProtobufMessage Scope)> Scopes(string path) =>
        _requests.Where(request => request.Path == path).SelectMany(request => request.Request.Messages(1)).SelectMany(resource =>
        {
            var service = resource.Messages(1).SelectMany(r => r.Attributes(1)).FirstOrDefault(a => a.Key == "service.name").Value ?? "";
            return resource.Messages(2).Select(scope => (service, scope));
        });

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                _requests.Enqueue((context.Request.Url!.AbsolutePath, new ProtobufMessage(body.ToArray())));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The receiver was disposed, or the sender ended.
            }
        }
    }
}
