using LoanApproval.Workflows.Approval;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Decisions;
using LoanApproval.Workflows.Ledger;
using LoanApproval.Workflows.Notification;
using LoanApproval.Workflows.Rules;
using Microsoft.Extensions.Logging.Abstractions;
using Temporalio.Testing;

namespace LoanApproval.UnitTests.Activities;

public sealed class ShortActivitiesTests
{
    private readonly FakeLedger _ledger = new();
    private readonly FakeNotifier _notifier = new();

    [Fact]
    public async Task Bureau_is_called_once_with_the_key_of_the_application()
    {
        var bureau = new FakeBureau(Samples.Report);
        (await CheckAsync(bureau)).Report!.Score.Should().Be(780);
        (await CheckAsync(bureau)).Report!.Score.Should().Be(780);
        bureau.Keys.Should().Equal("A-1:credit-check");
    }

    [Fact]
    public async Task Missing_credit_file_is_stored_as_a_result()
    {
        var bureau = new FakeBureau(null);
        (await CheckAsync(bureau)).Report.Should().BeNull();
        (await CheckAsync(bureau)).Report.Should().BeNull();
        bureau.Keys.Should().ContainSingle();
    }

    [Fact]
    public async Task Decided_application_returns_its_decision_without_a_pull()
    {
        _ledger.Decision = Samples.Decision;
        var bureau = new FakeBureau(Samples.Report);
        (await CheckAsync(bureau)).Decided.Should().Be(Samples.Decision);
        bureau.Keys.Should().BeEmpty();
    }

    [Theory]
    [InlineData(typeof(LedgerConflictException), ErrorTypes.IdempotencyConflict, true)]
    [InlineData(typeof(LedgerUnavailableException), ErrorTypes.LedgerUnavailable, false)]
    [InlineData(typeof(LedgerDamagedException), ErrorTypes.LedgerDamaged, false)]
    public async Task Ledger_failure_has_its_error_type(Type exception, string type, bool final)
    {
        _ledger.Failure = exception == typeof(LedgerConflictException) ? new LedgerConflictException("other")
            : exception == typeof(LedgerUnavailableException) ? new LedgerUnavailableException("locked", new IOException())
            : new LedgerDamagedException("damaged");
        var failure = (await FluentActions.Awaiting(() => CheckAsync(new(Samples.Report))).Should()
            .ThrowAsync<ApplicationFailureException>()).Which;
        failure.ErrorType.Should().Be(type);
        failure.NonRetryable.Should().Be(final);
    }

    [Fact]
    public async Task Report_without_a_score_fails_and_is_not_stored()
    {
        var failure = (await FluentActions.Awaiting(() => CheckAsync(new(Samples.Report with { Score = null }))).Should()
            .ThrowAsync<ApplicationFailureException>()).Which;
        failure.ErrorType.Should().Be(ErrorTypes.WrongReport);
        failure.NonRetryable.Should().BeTrue();
        _ledger.Effects.Should().BeEmpty();
        FluentActions.Invoking(() => CreditRules.IsSufficient(Samples.Report with { Score = null })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Approval_has_a_loan_id_and_a_payment_and_is_requested_at_its_scheduled_time()
    {
        var scheduled = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
        var environment = new ActivityEnvironment { Info = ActivityEnvironment.DefaultInfo with { ScheduledTime = scheduled } };
        var activities = new ApprovalActivities(_ledger, NullLogger<ApprovalActivities>.Instance);
        var approval = new DecisionFactory(Samples.Application, () => scheduled).Approved();
        var decision = await environment.RunAsync(() => activities.ApproveLoanAsync(new(Samples.Application, approval)));
        decision.Should().BeEquivalentTo(new { Approved = true, MonthlyPayment = 477.53m, InterestRate = 5.5m });
        decision.LoanId.Should().StartWith("LN-");
        _ledger.RequestedAt.Should().Be(scheduled);
    }

    [Fact]
    public async Task Recorded_decision_is_the_result_of_an_approval_a_decline_and_a_cancellation()
    {
        _ledger.Decision = Samples.Decision;
        var approvals = new ApprovalActivities(_ledger, NullLogger<ApprovalActivities>.Instance);
        var decisions = new DecisionActivities(_ledger, NullLogger<DecisionActivities>.Instance);
        var factory = new DecisionFactory(Samples.Application, () => DateTimeOffset.UnixEpoch);
        var environment = new ActivityEnvironment();
        (await environment.RunAsync(() => approvals.ApproveLoanAsync(new(Samples.Application, factory.Approved())))).Should()
            .Be(Samples.Decision);
        (await environment.RunAsync(() => decisions.RecordDecisionAsync(new(Samples.Application, factory.Expired())))).Should()
            .Be(Samples.Decision);
        (await environment.RunAsync(() => decisions.RecordDecisionAsync(new(Samples.Application, Decision: null)))).Should()
            .Be(Samples.Decision);
    }

    [Fact]
    public async Task Cancellation_returns_no_decision_when_none_is_recorded()
    {
        var decisions = new DecisionActivities(_ledger, NullLogger<DecisionActivities>.Instance);
        (await new ActivityEnvironment().RunAsync(() => decisions.RecordDecisionAsync(new(Samples.Application, Decision: null)))).Should()
            .BeNull();
        _ledger.RequestedAt.Should().NotBeNull();
    }

    [Fact]
    public async Task Notification_is_sent_once()
    {
        (await NotifyAsync()).Status.Should().Be(NotificationStatus.Sent);
        (await NotifyAsync()).Status.Should().Be(NotificationStatus.AlreadySent);
        _notifier.Calls.Should().Be(1);
        _notifier.Sent.Should().Equal("A-1:notification");
    }

    [Fact]
    public async Task Message_is_not_resent_when_its_first_attempt_was_lost()
    {
        _notifier.Sent.Add("A-1:notification");
        (await NotifyAsync()).Status.Should().Be(NotificationStatus.AlreadySent);
        _ledger.Effects.Should().ContainKey("A-1:notification");
    }

    private Task<CreditCheckResult> CheckAsync(FakeBureau bureau) => new ActivityEnvironment().RunAsync(() =>
        new CreditActivities(bureau, _ledger, NullLogger<CreditActivities>.Instance).CheckCreditScoreAsync(Samples.Application));

    private Task<NotificationResult> NotifyAsync() => new ActivityEnvironment().RunAsync(() =>
        new NotificationActivities(_notifier, _ledger, NullLogger<NotificationActivities>.Instance)
            .SendNotificationAsync(Samples.Decision));
}
