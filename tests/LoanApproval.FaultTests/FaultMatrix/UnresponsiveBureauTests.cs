using System.Net;
using System.Net.Sockets;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.RawPartners;
using LoanApproval.LocalServer.Server;
using Temporalio.Api.Enums.V1;

namespace LoanApproval.FaultTests.FaultMatrix;

// Rows of the fault matrix that need a bureau address of their own: no listener, no reader, and a wait beyond the budget.
[Collection(FaultCollections.Timed)]
public sealed class UnresponsiveBureauTests(UnresponsiveBureauTests.Fixture fixture) : IClassFixture<UnresponsiveBureauTests.Fixture>
{
    private const string Activity = ActivityNames.CheckCreditScore;

    [Fact]
    public async Task Application_is_referred_after_three_attempts_when_the_port_is_closed()
    {
        var (decision, history) = await DecideAsync("refused");
        ShouldBeReferred(decision, history, "all attempts are used up");
        decision.Reasons![0].Description.Should().Contain("Connection refused");
    }

    [Fact]
    public async Task A_port_that_opens_meanwhile_is_found_by_the_next_attempt()
    {
        var loan = await fixture.System.StartLoanAsync("opens", "opens", "passport");
        await Eventually.Async(
            async () => (await fixture.System.DescribeAsync(loan.Id))
                .PendingActivities.Any(a => a.Attempt == 2), LoanSystem.Deadline, "the first attempt has failed");
        await using var bureau = Bureau(RawAnswers.Good);
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        decision.CreditScore.Should().Be(RawReports.ScoreOf("opens"));
        bureau.Calls("opens").Should().ContainSingle().Which.Key.Should().Be("opens:credit-check");
    }

    [Fact]
    public async Task A_bureau_that_accepts_and_never_reads_is_left_at_each_deadline()
    {
        using var mute = new TcpListener(IPAddress.Loopback, fixture.Port);
        mute.Start();
        var (decision, history) = await DecideAsync("mute");
        ShouldBeReferred(decision, history, "all attempts are used up");
        decision.Reasons![0].Description.Should().Contain("did not respond within 1.5s");
        history.Duration(Activity).Should()
            .BeGreaterThanOrEqualTo(3 * MatrixPolicy.Deadline + TimeSpan.FromSeconds(MatrixPolicy.Wait(0) + MatrixPolicy.Wait(1)));
    }

    [Fact]
    public async Task A_Retry_After_past_schedule_to_close_ends_the_attempts_at_once()
    {
        await using var bureau = Bureau(RawAnswers.Status(503, "Retry-After: 30"));
        var (decision, history) = await DecideAsync("over-budget");
        bureau.Calls("over-budget").Should().ContainSingle();
        history.Failed(Activity).RetryState.Should().Be(RetryState.Timeout);
        history.Duration(Activity).Should().BeLessThan(TimeSpan.FromSeconds(10));
        decision.Outcome.Should().Be(LoanOutcome.Expired);
        decision.Reasons![0].Description.Should().Contain("the time for all attempts is used up");
    }

    private static void ShouldBeReferred(LoanDecision decision, LoanHistory history, string why)
    {
        history.Started(Activity).Attempt.Should().Be(MatrixPolicy.MaximumAttempts);
        history.Failed(Activity).RetryState.Should().Be(RetryState.MaximumAttemptsReached);
        history.Failed(Activity).Failure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.PartnerUnavailable);
        decision.Outcome.Should().Be(LoanOutcome.Expired);
        decision.CreditScore.Should().BeNull();
        decision.Reasons![0].Description.Should().Contain(why);
    }

    private RawPartner Bureau(RawAnswer answer) => new((_, _) => answer, fixture.Port);

    private async Task<(LoanDecision Decision, LoanHistory History)> DecideAsync(string name)
    {
        var loan = await fixture.System.StartLoanAsync(name, name, "passport");
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        return (decision, await LoanSystem.HistoryAsync(loan));
    }

    public sealed class Fixture(ServerFixture server) : IAsyncLifetime
    {
        private readonly RawPartner verifier = new((_, _) => RawAnswers.Verified);

        public int Port { get; } = FreePort.Choose();

        public LoanSystem System { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            System = await LoanSystem.StartAsync(server, "unresponsive", new LoanSystemOptions
            {
                BureauUrl = $"http://127.0.0.1:{Port}",
                VerifierUrl = verifier.BaseUrl,
                Worker = [.. MatrixPolicy.Settings, ("ActivityPolicies:CheckCreditScore:ScheduleToCloseTimeout", "00:00:20")],
            });
            await System.StartWorkerAsync();
        }

        public async Task DisposeAsync()
        {
            if (System is not null) await System.DisposeAsync();
            await verifier.DisposeAsync();
        }
    }
}
