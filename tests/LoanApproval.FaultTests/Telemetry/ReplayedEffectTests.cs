using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.Telemetry;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Telemetry;

// The metrics of effects whose worker is killed.
[Collection(FaultCollections.Alerts)]
public sealed class ReplayedEffectTests(ServerFixture server) : IAsyncLifetime
{
    private readonly string _address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort.Choose()}");
    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "replayed");

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Theory]
    [InlineData("ApprovalBooked", "decision", "ledger")]
    [InlineData("CreditReportRecorded", "credit-check", "ledger")]
    [InlineData("CreditResponseRead", "credit-check", "partner")]
    [InlineData("DocumentResponseRead", "document", "partner")]
    public async Task Effect_of_a_killed_worker_counts_as_a_replay_and_not_twice(string crashPoint, string effect, string source)
    {
        await File.WriteAllTextAsync(_system.Folder["token"], "");
        var killed = await _system.StartWorkerAsync(
            [("CrashPoints:Armed", crashPoint), ("CrashPoints:TokenFile", _system.Folder["token"]), .. ShortTimeouts]);
        var loan = await _system.StartLoanAsync("crashed", "alice");
        await killed.ExitCodeAsync();
        await _system.StartWorkerAsync([("Telemetry:Prometheus", _address), .. ShortTimeouts]);
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);

        var scrape = await Scrape.OfAsync(_address);
        scrape.Value("loan_effect_replays_total", $"effect=\"{effect}\"", $"source=\"{source}\"").Should().BeGreaterThan(0);
        scrape.Value("loan_applications_decided_total").Should().Be(effect == "decision" ? 0 : 1, "the killed worker committed it");
    }

    private static (string Name, string Value)[] ShortTimeouts =>
    [
        .. new[] { "CheckCreditScore", "ApproveLoan", "SendNotification" }.SelectMany(activity => new[]
        {
            ($"ActivityPolicies:{activity}:StartToCloseTimeout", "3s"),
            // No step goes to manual review when a busy machine also loses the attempts of the second worker.
            ($"ActivityPolicies:{activity}:MaximumAttempts", "0"),
        }),
        ("CreditBureau:Timeout", "2s"),
        ("ActivityPolicies:VerifyDocuments:HeartbeatTimeout", "2s"),
    ];
}
