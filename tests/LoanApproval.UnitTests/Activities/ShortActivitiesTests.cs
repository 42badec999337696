using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Workflows.Approval;
using LoanApproval.Workflows.Credit;
using LoanApproval.Workflows.Ledger;
using LoanApproval.Workflows.Notification;
using LoanApproval.Workflows.Rules;
using Microsoft.Extensions.Logging.Abstractions;
using Temporalio.Exceptions;
using Temporalio.Testing;

namespace LoanApproval.UnitTests.Activities;

public sealed class ShortActivitiesTests
{
    private readonly FakeLedger ledger = new();
    private readonly FakeNotifier notifier = new();

    [Fact]
    public async Task The_bureau_is_asked_with_the_applications_key_and_a_second_attempt_does_not_ask()
    {
        var bureau = new FakeBureau(Samples.Report);
        (await CheckAsync(bureau)).Report!.Score.Should().Be(780);
        (await CheckAsync(bureau)).Report!.Score.Should().Be(780);
        bureau.Keys.Should().Equal("A-1:credit-check");
    }

    [Fact]
    public async Task No_credit_file_is_an_answer_that_is_kept_too()
    {
        var bureau = new FakeBureau(null);
        (await CheckAsync(bureau)).Report.Should().BeNull();
        (await CheckAsync(bureau)).Report.Should().BeNull();
        bureau.Keys.Should().ContainSingle();
    }

    [Fact]
    public async Task An_application_that_is_decided_gets_its_decision_and_no_pull()
    {
        ledger.Decision = Samples.Decision;
        var bureau = new FakeBureau(Samples.Report);
        (await CheckAsync(bureau)).Decided.Should().Be(Samples.Decision);
        bureau.Keys.Should().BeEmpty();
    }

    [Theory]
    [InlineData(typeof(LedgerConflictException), ErrorTypes.IdempotencyConflict, true)]
    [InlineData(typeof(LedgerUnavailableException), ErrorTypes.LedgerUnavailable, false)]
    [InlineData(typeof(LedgerDamagedException), ErrorTypes.LedgerDamaged, true)]
    public async Task A_failure_of_the_ledger_has_its_type_and_its_answer_to_again(Type exception, string type, bool final)
    {
        ledger.Failure = exception == typeof(LedgerConflictException) ? new LedgerConflictException("other")
            : exception == typeof(LedgerUnavailableException) ? new LedgerUnavailableException("locked", new IOException())
            : new LedgerDamagedException("damaged");
        var failure = (await FluentActions.Awaiting(() => CheckAsync(new(Samples.Report))).Should().ThrowAsync<ApplicationFailureException>()).Which;
        failure.ErrorType.Should().Be(type);
        failure.NonRetryable.Should().Be(final);
    }

    [Fact]
    public async Task An_approval_books_the_payment_of_the_checked_figures()
    {
        var activities = new ApprovalActivities(ledger, TimeProvider.System, NullLogger<ApprovalActivities>.Instance);
        var result = await new ActivityEnvironment().RunAsync(() => activities.ApproveLoanAsync(new(Samples.Application, LoanTerms.InterestRate)));
        result.Loan!.MonthlyPayment.Should().Be(477.53m);
        result.Loan.InterestRate.Should().Be(5.5m);
        result.Loan.LoanId.Should().StartWith("LN-");
    }

    [Fact]
    public async Task A_notification_is_sent_once_and_answers_already_sent_then()
    {
        (await NotifyAsync()).Status.Should().Be(NotificationStatus.Sent);
        (await NotifyAsync()).Status.Should().Be(NotificationStatus.AlreadySent);
        notifier.Calls.Should().Be(1);
        notifier.Sent.Should().Equal("A-1:notification");
    }

    [Fact]
    public async Task A_message_handed_over_by_an_attempt_that_died_is_found_and_not_sent_again()
    {
        notifier.Sent.Add("A-1:notification");
        (await NotifyAsync()).Status.Should().Be(NotificationStatus.AlreadySent);
        ledger.Effects.Should().ContainKey("A-1:notification");
    }

    [Fact]
    public async Task The_decision_that_stands_is_the_one_that_is_told()
    {
        ledger.Decision = Samples.Decision with { Outcome = LoanOutcome.Expired };
        (await NotifyAsync()).Decision.Outcome.Should().Be(LoanOutcome.Expired);
    }

    private Task<CreditCheckResult> CheckAsync(FakeBureau bureau) => new ActivityEnvironment().RunAsync(() =>
        new CreditActivities(bureau, ledger, NullLogger<CreditActivities>.Instance).CheckCreditScoreAsync(Samples.Application));

    private Task<NotificationResult> NotifyAsync() => new ActivityEnvironment().RunAsync(() =>
        new NotificationActivities(notifier, ledger, NullLogger<NotificationActivities>.Instance).SendNotificationAsync(Samples.Decision));
}
