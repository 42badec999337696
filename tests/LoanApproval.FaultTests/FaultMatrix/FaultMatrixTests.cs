using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.RawPartners;

namespace LoanApproval.FaultTests.FaultMatrix;

// Every fault of a partner, on real sockets, against a worker process: class, attempts, delays and remaining connections. No decision
// contains an invented score. PartnerUnavailable and GarbledAnswer are retried; PartnerRefused, IdempotencyConflict and WrongReport are
// not. (ApiDataWorkflowTests covers HostNotAllowed and InvalidInput; LoanDecisionTests covers InvalidApplication.)
[Collection(FaultCollections.Timed)]
public sealed class FaultMatrixTests(FaultMatrixFixture matrix) : IClassFixture<FaultMatrixFixture>
{
    private const string Activity = ActivityNames.CheckCreditScore;

    // The server adds no jitter. The delay that this machine adds is measured.
    private readonly TimeSpan _late = TimeSpan.FromSeconds(0.3) + matrix.Lag;

    // The clocks of the server and the partner may round differently.
    private static readonly TimeSpan _early = TimeSpan.FromMilliseconds(50);

    public static TheoryData<string> Rows => new(new MatrixRows().All.Select(row => row.Name));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Partner_fault_has_the_expected_class_attempts_and_delays_and_leaves_no_connection(string name)
    {
        var row = matrix.Rows.All.Single(r => r.Name == name);
        var outcome = matrix.Outcome(name);
        var calls = matrix.Partner.Calls(name);

        calls.Should().HaveCount(row.Attempts, "only Temporal retries; the last failure was: {0}", outcome.LastFailure);
        calls.Should().OnlyContain(call => call.Key == IdempotencyKeys.CreditCheck(name));
        outcome.History.FailedWorkflowTasks.Should().Be(0);
        ShouldHaveWaited(row, calls);
        await Eventually.Async(() => matrix.Partner.OpenAfter(name) <= 1, LoanSystem.Deadline, "no hanging or broken connection remains");
        if (row.Class == RowClass.Postponed)
        {
            ShouldBePostponedByAMinute(outcome);
            return;
        }

        ShouldHaveFailedAs(row, outcome.History);
        outcome.History.Duration(Activity).Should().BeLessThan(MatrixPolicy.ScheduleToClose);
        ShouldBeDecidedAs(row, outcome.Decision!);
    }

    [Fact]
    public void Fault_matrix_takes_less_than_half_a_minute() => matrix.Duration.Should().BeLessThan(TimeSpan.FromSeconds(30));

    [Fact]
    public void Redirect_is_not_followed() => matrix.Partner.Calls("/redirected").Should().BeEmpty();

    [Fact]
    public void Response_of_fifty_megabytes_is_aborted_and_never_buffered()
    {
        // At most the size of the socket buffers on both sides.
        matrix.Rows.Flooded.Should().BeLessThan(16 << 20);
        // Concurrent rows also need memory. Reading and decoding 50 MB would exceed this limit.
        matrix.MemoryGrowth.Should().BeLessThan(100 << 20);
    }

    [Fact]
    public async Task Connections_stay_within_the_pool_limit_and_none_hangs()
    {
        matrix.Partner.MostOpenConnections.Should().BeLessThanOrEqualTo(64);
        await Eventually.Async(() => matrix.Partner.Busy == 0, LoanSystem.Deadline, "no request hangs");
        matrix.Partner.OpenConnections.Should().BeLessThanOrEqualTo(matrix.Partner.MostOpenConnections);
        matrix.Partner.Faults.Should().BeEmpty();
    }

    private void ShouldHaveWaited(MatrixRow row, IReadOnlyList<RawCall> calls)
    {
        var gaps = row.Gaps().ToList();
        for (var i = 0; i < gaps.Count; i++)
        {
            var gap = calls[i + 1].At - calls[i].At;
            gap.Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(gaps[i].AtLeast) - _early)
                .And.BeLessThanOrEqualTo(
                TimeSpan.FromSeconds(gaps[i].AtMost) + _late, "a call without a delay takes at most {0}", matrix.Lag);
        }
    }

    private static void ShouldBePostponedByAMinute(RowOutcome outcome)
    {
        var pending = outcome.NextAttempt!;
        pending.LastFailure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.PartnerUnavailable);
        (pending.NextAttemptScheduleTime.ToDateTimeOffset() - pending.LastAttemptCompleteTime.ToDateTimeOffset())
            .Should().BeCloseTo(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(0.5), "99,999 s are capped");
    }

    private static void ShouldHaveFailedAs(MatrixRow row, LoanHistory history)
    {
        history.Started(Activity).Attempt.Should().Be(row.Attempts);
        switch (row.Class)
        {
            case RowClass.Recovers:
                var last = history.Started(Activity).LastFailure;
                (last.ApplicationFailureInfo?.Type).Should()
                    .Be(row.ErrorType, "an operator should see it while the activity waits: {0}", last);
                break;
            case RowClass.Exhausted or RowClass.Final:
                var failed = history.Failed(Activity);
                failed.Failure.ApplicationFailureInfo.Type.Should().Be(row.ErrorType);
                failed.Failure.ApplicationFailureInfo.NonRetryable.Should().Be(row.Class == RowClass.Final);
                failed.RetryState.Should()
                    .Be(row.Class == RowClass.Final ? RetryState.NonRetryableFailure : RetryState.MaximumAttemptsReached);
                break;
        }
    }

    private void ShouldBeDecidedAs(MatrixRow row, LoanDecision decision)
    {
        decision.Outcome.Should()
            .Be(row.IsApproved ? LoanOutcome.Approved : row.Class == RowClass.NoCreditFile ? LoanOutcome.Declined : LoanOutcome.Expired);
        decision.CreditScore.Should().Be(row.IsApproved ? RawReports.ScoreOf(row.Name) : null, "no score is invented");
        decision.CreditReportId.Should().Be(row.IsApproved ? $"CR-{row.Name}" : null);
        matrix.System.Loans(row.Name).Should().Be(row.IsApproved ? 1 : 0);
        if (row.Class == RowClass.NoCreditFile) decision.Reason.Should().Be("No credit file");
        // A fixed sentence, so that no details of the failure reach the applicant.
        if (row.Class is RowClass.Exhausted or RowClass.Final) decision.Reasons.Should().ContainSingle().Which.Description.Should()
            .Be("The review of the application was not completed before its deadline");
    }
}
