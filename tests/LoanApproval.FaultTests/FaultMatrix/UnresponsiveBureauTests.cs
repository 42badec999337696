using System.Net;
using System.Net.Sockets;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.RawPartners;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.FaultMatrix;

// Faults that need a separate bureau address: no listener, no reader, and a Retry-After beyond schedule-to-close.
[Collection(FaultCollections.Timed)]
public sealed class UnresponsiveBureauTests(UnresponsiveBureauTests.Fixture fixture) : IClassFixture<UnresponsiveBureauTests.Fixture>
{
    private const string Activity = ActivityNames.CheckCreditScore;

    [Fact]
    public async Task Application_is_referred_after_three_attempts_when_the_port_is_closed()
    {
        var (decision, history) = await DecideAsync("closed-port");
        ShouldBeReferred(decision, history, "Connection refused");
    }

    [Fact]
    public async Task Next_attempt_reaches_the_bureau_when_its_port_opens_meanwhile()
    {
        var loan = await fixture.System.StartLoanAsync("opens", "opens", "passport");
        await Eventually.Async(
            async () => (await fixture.System.DescribeAsync(loan.Id))
                .PendingActivities.Any(a => a.Attempt == 2), LoanSystem.Deadline, "the first attempt has failed");
        await using var bureau = Bureau(RawResponses.Good);
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        decision.CreditScore.Should().Be(RawReports.ScoreOf("opens"));
        bureau.Calls("opens").Should().ContainSingle().Which.Key.Should().Be("opens:credit-check");
    }

    [Fact]
    public async Task Each_attempt_ends_at_its_deadline_when_the_bureau_never_reads()
    {
        using var mute = new TcpListener(IPAddress.Loopback, fixture.Port);
        mute.Start();
        var (decision, history) = await DecideAsync("mute");
        ShouldBeReferred(decision, history, "did not respond within 1.5s");
        history.Duration(Activity).Should()
            .BeGreaterThanOrEqualTo(3 * MatrixPolicy.Deadline + TimeSpan.FromSeconds(MatrixPolicy.Wait(0) + MatrixPolicy.Wait(1)));
    }

    [Fact]
    public async Task Attempts_end_at_once_when_Retry_After_exceeds_schedule_to_close()
    {
        await using var bureau = Bureau(RawResponses.Status(503, "Retry-After: 30"));
        var (decision, history) = await DecideAsync("over-budget");
        bureau.Calls("over-budget").Should().ContainSingle();
        history.Failed(Activity).RetryState.Should().Be(RetryState.Timeout);
        history.Duration(Activity).Should().BeLessThan(TimeSpan.FromSeconds(10));
        decision.Outcome.Should().Be(LoanOutcome.Expired);
    }

    private static void ShouldBeReferred(LoanDecision decision, LoanHistory history, string failure)
    {
        history.Started(Activity).Attempt.Should().Be(MatrixPolicy.MaximumAttempts);
        history.Failed(Activity).RetryState.Should().Be(RetryState.MaximumAttemptsReached);
        history.Failed(Activity).Failure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.PartnerUnavailable);
        decision.Outcome.Should().Be(LoanOutcome.Expired);
        decision.CreditScore.Should().BeNull();
        history.Failed(Activity).Failure.Message.Should().Contain(failure);
        decision.Reasons![0].Description.Should().NotContain(failure);
    }

    private RawPartner Bureau(RawResponse response) => new((_, _) => response, fixture.Port);

    private async Task<(LoanDecision Decision, LoanHistory History)> DecideAsync(string name)
    {
        var loan = await fixture.System.StartLoanAsync(name, name, "passport");
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        return (decision, await LoanSystem.HistoryAsync(loan));
    }

    public sealed class Fixture(ServerFixture server) : IAsyncLifetime
    {
        private readonly RawPartner _verifier = new((_, _) => RawResponses.Verified);

        public int Port { get; } = FreePort.Choose();

        public LoanSystem System { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            System = await LoanSystem.StartAsync(server, "unresponsive", new LoanSystemOptions
            {
                BureauUrl = $"http://127.0.0.1:{Port}",
                VerifierUrl = _verifier.BaseUrl,
                Worker = [.. MatrixPolicy.Settings, ("ActivityPolicies:CheckCreditScore:ScheduleToCloseTimeout", "00:00:20")],
            });
            await System.StartWorkerAsync();
        }

        public async Task DisposeAsync()
        {
            if (System is not null) await System.DisposeAsync();
            await _verifier.DisposeAsync();
        }
    }
}
