using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Failures;

// A cancellation stops the running activity, and nothing is booked after it; after the decision it is ignored.
[Collection(ParallelCollections.Decisions)]
public sealed class CancellationTests(CancellationTests.Fixture fixture) : IClassFixture<CancellationTests.Fixture>
{
    // One heartbeat per second, its response, and a slow machine.
    private static readonly TimeSpan _promptly = TimeSpan.FromSeconds(4);
    private readonly LoanSystem _system = fixture.System;

    [Fact]
    public async Task Cancellation_stops_the_credit_check()
    {
        var loan = await _system.StartLoanAsync("cancel-credit", "slow-bureau");
        await WaitForHeartbeatAsync(loan, "CheckCreditScore");
        await ShouldCancelAsync(loan, "CheckCreditScore");
        (await _system.CountsAsync("cancel-credit")).Pulls.Should().Be(0);
    }

    [Fact]
    public async Task Cancellation_stops_the_document_verification()
    {
        var loan = await _system.StartLoanAsync("cancel-documents", "slow-documents");
        await WaitForHeartbeatAsync(loan, "VerifyDocuments");
        await ShouldCancelAsync(loan, "VerifyDocuments");
        (await _system.CountsAsync("cancel-documents")).Documents.Should().Be(0);
    }

    [Fact]
    public async Task Cancellation_ends_the_review()
    {
        var loan = await _system.StartLoanAsync("cancel-review", "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        await ShouldCancelAsync(loan, null);
    }

    [Fact]
    public async Task Cancellation_after_the_booking_is_ignored_and_logged()
    {
        // No mail can be sent. The notification is retried, so the cancellation arrives after the booking.
        var loan = await _system.StartLoanAsync("cancel-late", "alice");
        await RunningAsync(loan, "SendNotification");
        await loan.CancelAsync();
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        decision.Approved.Should().BeTrue();
        decision.Notification.Should().Be(NotificationStatus.Failed);
        _system.Loans("cancel-late").Should().Be(1);
        await fixture.Worker.WaitForLineAsync("Application cancel-late: the cancellation arrived too late");
        (await LoanSystem.HistoryAsync(loan)).Failed("SendNotification").RetryState.Should().Be(RetryState.MaximumAttemptsReached);
    }

    private Task RunningAsync(WorkflowHandle loan, string activity) =>
        _system.WaitForActivityAsync(loan, activity, a => a.State == PendingActivityState.Started || a.Attempt > 1, $"{activity} runs");

    // The first heartbeat is sent at once; the response to the next one carries the cancellation.
    private Task WaitForHeartbeatAsync(WorkflowHandle loan, string activity) =>
        _system.WaitForActivityAsync(loan, activity, a => a.LastHeartbeatTime is not null, $"{activity} has sent a heartbeat");

    private async Task ShouldCancelAsync(WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan, string? activity)
    {
        await loan.CancelAsync();
        (await FluentActions.Awaiting(() => loan.GetResultAsync().WaitAsync(_promptly)).Should().ThrowAsync<WorkflowFailedException>())
            .Which.InnerException.Should().BeOfType<CanceledFailureException>();
        var history = await LoanSystem.HistoryAsync(loan);
        history.Last.EventType.Should().Be(EventType.WorkflowExecutionCanceled);
        if (activity is not null) history.Events.Should().Contain(e => e.EventType == EventType.ActivityTaskCanceled);
        history.Scheduled.Should().NotContain("ApproveLoan");
        if (activity is not null) Statuses(history).Should().NotContain("\"underReview\"", "a cancelled step is not referred");
        _system.Loans(loan.Id["loan-".Length..]).Should().Be(0);
        (await loan.DescribeAsync()).TypedSearchAttributes.Get(LoanSearchAttributes.Status).Should().Be("cancelled");
    }

    private static IEnumerable<string> Statuses(LoanHistory history) => history.Events
        .Select(e => e.UpsertWorkflowSearchAttributesEventAttributes?.SearchAttributes.IndexedFields[
            LoanSearchAttributes.Status.Name].Data.ToStringUtf8())
        .OfType<string>();

    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server)
    {
        public WorkerProcess Worker { get; private set; } = null!;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Worker = System.Workers[0];
        }

        // No mail server listens there.
        protected override (string Name, string Value)[] WorkerSettings =>
            [("Smtp:Host", "127.0.0.1"), ("Smtp:Port", "9"), ("ActivityPolicies:SendNotification:MaximumAttempts", "3")];
    }
}
