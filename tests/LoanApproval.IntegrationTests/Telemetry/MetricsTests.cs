using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.IntegrationTests.Telemetry;

// What the Prometheus endpoint of a worker counts. Each test has its own worker and therefore its own counters.
[Collection(ParallelCollections.Telemetry)]
public sealed class MetricsTests(ServerFixture server) : IAsyncLifetime
{
    private readonly string _address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort.Choose()}");
    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "metrics");

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Metrics_count_decisions_referrals_calls_and_documents_once_despite_retries_and_replays()
    {
        // Nothing is kept in memory, so that each workflow task replays the history.
        await StartWorkerAsync(("Worker:MaxCachedWorkflows", "0"), ("Review:Deadline", "500ms"));
        await _system.DecideAsync("approved", "flaky-bureau-1");
        await _system.DecideAsync("low", "p-600");
        await _system.DecideAsync("expired", "wrong-report-1");

        var scrape = await Scrape.OfAsync(_address);
        scrape.Value("loan_applications_decided_total", """outcome="approved",""").Should().Be(1);
        scrape.Value("loan_applications_decided_total", """outcome="declined",""", """reason="Insufficient credit score",""")
            .Should().Be(1);
        scrape.Value("loan_applications_decided_total", """outcome="expired",""", """decided_by="rules",""").Should().Be(1);
        scrape.Value("loan_referrals_total").Should().Be(1);
        scrape.Value("loan_referrals_total", """step="CheckCreditScore",""", $"cause=\"{ErrorTypes.WrongReport}\"").Should().Be(1);
        scrape.Value("loan_partner_calls_total", """partner="credit bureau",""", $"result=\"{ErrorTypes.PartnerUnavailable}\"")
            .Should().Be(2);
        scrape.Value("loan_partner_calls_total", """partner="document verifier",""", "result=\"ok\"").Should().Be(2);
        scrape.Value("loan_documents_verified_total", """status="verified",""").Should().Be(2);
        scrape.Value("loan_time_to_decision_seconds_count").Should().Be(3);
        scrape.Value("loan_effect_replays_total").Should().Be(0);
        scrape.Names.Where(name => name.StartsWith("temporal_", StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    private Task<WorkerProcess> StartWorkerAsync(params (string Name, string Value)[] settings) =>
        _system.StartWorkerAsync([("Telemetry:Prometheus", _address), .. settings]);
}
