using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

// The ledger owns the decision. Result, ledger, mail and reviewer agree, even if the workflow decided differently.
[Collection(FaultCollections.DecisionOwnership)]
public sealed class DecisionOwnershipTests(ServerFixture server) : IAsyncLifetime
{
    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "owner", ("Documents__Delay", "00:00:01"));

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Decline_returns_the_approval_after_an_unnoticed_booking()
    {
        var loan = await BookUnnoticedAsync("declined");
        var review = await loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = false, Reviewer = "rita" }))
            .WaitAsync(LoanSystem.Deadline);
        review.Should().BeEquivalentTo(new { Outcome = LoanOutcome.Approved, DecidedBy = "rules", CreditScore = 780 });
        await ShouldBeApprovedAsync(loan, "declined");
    }

    [Fact]
    public async Task Cancellation_returns_the_approval_after_an_unnoticed_booking()
    {
        var loan = await BookUnnoticedAsync("cancelled");
        await loan.CancelAsync();
        await ShouldBeApprovedAsync(loan, "cancelled");
    }

    [Fact]
    public async Task Expiry_returns_the_approval_after_an_unnoticed_booking()
    {
        var loan = await BookUnnoticedAsync("expired", ("Review:Deadline", "00:00:10"));
        await ShouldBeApprovedAsync(loan, "expired");
        (await LoanSystem.HistoryAsync(loan)).Events.Should().Contain(e => e.EventType == EventType.TimerFired);
    }

    [Fact]
    public async Task Decline_is_recorded_before_it_is_published_however_long_the_ledger_is_locked()
    {
        await _system.StartWorkerAsync(("Ledger:ConnectionString", $"Data Source={_system.Folder["loans.db"]};Default Timeout=1"));
        var loan = await _system.StartLoanAsync("locked", "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        Task<LoanDecision> review;
        await using (await LockedLedger.LockAsync(_system))
        {
            review = loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = false, Reviewer = "rita" }));
            await _system.WaitForActivityAsync(
                loan, ActivityNames.RecordDecision, a => a.Attempt > 3, "more attempts than other activities have");
            (await loan.QueryAsync(w => w.Status())).Decision.Should().BeNull();
            review.IsCompleted.Should().BeFalse();
        }
        (await review.WaitAsync(LoanSystem.Deadline)).Outcome.Should().Be(LoanOutcome.Declined);
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        decision.Should().BeEquivalentTo(
            new { Outcome = LoanOutcome.Declined, DecidedBy = "rita", Notification = NotificationStatus.Sent });

        // A client with the default ID reuse policy starts a second run, which makes no decision and sends no mail.
        var again = await _system.DecideAsync("locked", "wrong-report");
        again.Should().BeEquivalentTo(decision with { Notification = NotificationStatus.AlreadySent });
        _system.Mails("locked").Should().ContainSingle();
        _system.Loans("locked").Should().Be(0);
    }

    [Fact]
    public async Task Reviewer_gets_the_approval_when_the_application_is_cancelled_during_the_booking()
    {
        await _system.StartWorkerAsync(("Ledger:ConnectionString", $"Data Source={_system.Folder["loans.db"]};Default Timeout=30"));
        var loan = await _system.StartLoanAsync("booking", "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        Task<LoanDecision> review;
        await using (await LockedLedger.LockAsync(_system))
        {
            review = loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = true, Reviewer = "rita" }));
            await _system.WaitForActivityAsync(
                loan, ActivityNames.ApproveLoan, a => a.State == PendingActivityState.Started, "the loan is being booked");
            await loan.CancelAsync();
            await Eventually.Async(
                async () => (await LoanSystem.HistoryAsync(loan))
                    .Events.Any(e => e.EventType == EventType.WorkflowExecutionCancelRequested),
                LoanSystem.Deadline,
                "the cancellation is requested");
        }
        (await review.WaitAsync(LoanSystem.Deadline)).Should().BeEquivalentTo(new { Outcome = LoanOutcome.Approved, DecidedBy = "rita" });
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).DecidedBy.Should().Be("rita");
        _system.Loans("booking").Should().Be(1);
    }

    [Fact]
    public async Task Decision_is_published_before_the_mail_which_is_attempted_more_than_three_times()
    {
        await _system.StartWorkerAsync(("ActivityPolicies:SendNotification:InitialInterval", "00:00:00.200"));
        // A file instead of the folder: no mail can be written.
        Directory.Delete(_system.Folder["outbox"], recursive: true);
        await File.WriteAllTextAsync(_system.Folder["outbox"], "");
        var loan = await _system.StartLoanAsync("mail", "bob-612");
        await _system.WaitForActivityAsync(loan, ActivityNames.SendNotification, a => a.Attempt > 4, "more than three attempts");
        var status = await loan.QueryAsync(w => w.Status());
        status.Step.Should().Be(LoanStep.Notification);
        status.Decision.Should().BeEquivalentTo(new { Outcome = LoanOutcome.Declined, Notification = (NotificationStatus?)null });
        (await loan.DescribeAsync()).TypedSearchAttributes.Get(LoanSearchAttributes.Status).Should().Be("declined");

        File.Delete(_system.Folder["outbox"]);
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Notification.Should().Be(NotificationStatus.Sent);
        (await loan.QueryAsync(w => w.Status())).Should()
            .BeEquivalentTo(new { Step = LoanStep.Decided, Decision = new { Notification = NotificationStatus.Sent } });
        _system.Mails("mail").Should().ContainSingle();
    }

    // The only attempt waits for a locked ledger until it times out. Then the lock is released, and the loan is booked while the
    // application is under review.
    private async Task<WorkflowHandle<ILoanApprovalWorkflow,
        LoanDecision>> BookUnnoticedAsync(string applicationId, params (string Name, string Value)[] settings)
    {
        await _system.StartWorkerAsync(
        [
            ("ActivityPolicies:ApproveLoan:MaximumAttempts", "1"),
            ("ActivityPolicies:ApproveLoan:StartToCloseTimeout", "00:00:02"),
            ("Ledger:ConnectionString", $"Data Source={_system.Folder["loans.db"]};Default Timeout=30"),
            .. settings,
        ]);
        var loan = await _system.StartLoanAsync(applicationId, "alice");
        await Eventually.Async(
            async () => (await loan.QueryAsync(w => w.Status()))
            .Step == LoanStep.DocumentVerification, LoanSystem.Deadline, "the credit is checked");
        await using (await LockedLedger.LockAsync(_system))
        {
            (await LoanSystem.WaitForReferralAsync(loan)).Should()
                .Be("Loan booking failed: an attempt took too long; StartToClose timeout.");
        }
        await Eventually.Async(() => _system.Loans(applicationId) == 1, LoanSystem.Deadline, "the loan is booked");
        return loan;
    }

    private async Task ShouldBeApprovedAsync(WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan, string applicationId)
    {
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        decision.Should().BeEquivalentTo(
            new { Outcome = LoanOutcome.Approved, DecidedBy = "rules", CreditScore = 780, Notification = NotificationStatus.Sent });
        (await loan.QueryAsync(w => w.Status())).Decision.Should().BeEquivalentTo(decision);
        (await File.ReadAllTextAsync(_system.Mails(applicationId).Should().ContainSingle().Which)).Should().Contain(decision.LoanId);
        LedgerCheck.Count(
            _system.Folder["loans.db"],
            """
            SELECT count(*) FROM applications JOIN loans USING (application_id)
            WHERE application_id = @applicationId AND decision LIKE '%"approved":true%' AND instr(decision, loan_id) > 0
            """,
            applicationId).Should().Be(1);
    }
}
