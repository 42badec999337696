using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions.Extensions;
using LoanApproval.IntegrationTests.DevHost;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.Starter;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.DevHost;

[Collection(FaultCollections.DevHost)]
public sealed partial class DashboardTests : IDisposable
{
    private const string ApplicationId = "traced-1";
    private static readonly TimeSpan _deadline = 60.Seconds();

    private readonly TestFolder _folder = new();

    // Read through the dashboard's HTTP API, which every user can call.
    [SkippableFact]
    public async Task Dashboard_has_one_trace_of_starter_worker_and_partners_and_all_logs_and_metrics()
    {
        await using var host = await DevHostProcess.StartAsync(_folder["data"], "--dashboard");
        Skip.If(host.Log.Contains("The Aspire dashboard is not available"), SkipReasons.NoDashboard);
        var dashboard = new Uri(Fact(host, "Dashboard"));
        var started = host.State.Processes;
        started.Should().Contain(process => process.Name == "dashboard");

        var telemetry = VariableToPaste(host);
        var environment = TemporalEnvironment.For(host.State.TemporalAddress!, host.State.TemporalNamespace!);
        environment[telemetry.Key] = telemetry.Value;
        var submitted = await StarterProcess.RunAsync(environment, "",
            "submit", "--application-id", ApplicationId, "--applicant-id", "alice", "--amount", "25000", "--document", "passport");
        submitted.ExitCode.Should().Be(0, submitted.Errors);

        using var http = new HttpClient();
        var services = new HashSet<string>();
        await Eventually.Async(
            async () => (services = await ServicesOfTraceAsync(http, dashboard)).IsSupersetOf(["loan-starter", "partners"])
                && services.Any(service => service.StartsWith("worker-", StringComparison.Ordinal)),
            _deadline,
            "starter, a worker and the partners have spans in one trace");
        await Eventually.Async(
            async () => (await CompleteResourcesAsync(http, dashboard)).IsSupersetOf(["worker-1", "worker-2", "partners"]),
            _deadline,
            "workers and partners also send logs and metrics");
        await host.StopAsync();
        started.Where(ProcessIdentity.IsRunning).Should().BeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private static string Fact(DevHostProcess host, string name) =>
        host.Lines.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim();

    private static KeyValuePair<string, string> VariableToPaste(DevHostProcess host) =>
        host.Lines.Select(line => Variable().Match(line)).Where(match => match.Success)
            .Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value)).Single();

    private static async Task<HashSet<string?>> CompleteResourcesAsync(HttpClient http, Uri dashboard)
    {
        using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri(dashboard, "/api/telemetry/resources")));
        return [.. json.RootElement.EnumerateArray()
            .Where(resource => resource.GetProperty("hasLogs").GetBoolean() && resource.GetProperty("hasMetrics").GetBoolean())
            .Select(resource => resource.GetProperty("name").GetString())];
    }

    private static async Task<HashSet<string>> ServicesOfTraceAsync(HttpClient http, Uri dashboard)
    {
        using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri(dashboard, "/api/telemetry/traces?limit=1000")));
        var spans = json.RootElement.GetProperty("data").GetProperty("resourceSpans").EnumerateArray().SelectMany(resource =>
            resource.GetProperty("scopeSpans").EnumerateArray().SelectMany(scope => scope.GetProperty("spans").EnumerateArray())
                .Select(span => (Service: Attribute(resource.GetProperty("resource"), "service.name"), Span: span))).ToList();
        var trace = spans.FirstOrDefault(span => Attribute(span.Span, "loan.application_id") == ApplicationId).Span;
        if (trace.ValueKind == JsonValueKind.Undefined) return [];
        var id = trace.GetProperty("traceId").GetString();
        return [.. spans.Where(span => span.Span.GetProperty("traceId").GetString() == id).Select(span => span.Service ?? "")];
    }

    private static string? Attribute(JsonElement element, string name) =>
        element.GetProperty("attributes").EnumerateArray().Where(attribute => attribute.GetProperty("key").GetString() == name)
            .Select(attribute => attribute.GetProperty("value").GetProperty("stringValue").GetString()).FirstOrDefault();

    [GeneratedRegex(@"(OTEL_EXPORTER_OTLP_ENDPOINT)='?(http://[\d.:]+)")]
    private static partial Regex Variable();
}
