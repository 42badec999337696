using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

// A cancellation at the time of the booking. After the first attempt of the booking, the ledger decides.
[Collection(FaultCollections.Once)]
public sealed class CancellationRaceTests(ServerFixture server) : IAsyncLifetime
{
    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "race", ("Documents__Delay", "00:00:02"));

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Cancellation_stops_the_booking_when_it_arrives_with_the_documents_result()
    {
        await _system.StartWorkerAsync(("Worker:TaskQueues", TaskQueues.LoanDocuments));
        var workflows = await _system.StartWorkerAsync(("Worker:TaskQueues", TaskQueues.LoanApproval));
        var loan = await _system.StartLoanAsync("together", "alice");
        await _system.WaitForActivityAsync(
            loan, ActivityNames.VerifyDocuments, a => a.State == PendingActivityState.Started, "documents are verified");
        // Without a worker, the workflow receives both events in one task.
        await workflows.KillAsync();
        await loan.CancelAsync();
        await Eventually.Async(
            async () => (await LoanSystem.HistoryAsync(loan))
                .Events.Count(e => e.EventType == EventType.ActivityTaskCompleted) == 2, LoanSystem.Deadline, "the documents are verified");
        await _system.StartWorkerAsync(("Worker:TaskQueues", TaskQueues.LoanApproval));

        (await FluentActions.Awaiting(() => loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should()
            .ThrowAsync<WorkflowFailedException>())
            .Which.InnerException.Should().BeOfType<CanceledFailureException>();
        var history = await LoanSystem.HistoryAsync(loan);
        history.Scheduled.Should().Equal(ActivityNames.CheckCreditScore, ActivityNames.VerifyDocuments, ActivityNames.RecordDecision);
        history.Last.EventType.Should().Be(EventType.WorkflowExecutionCanceled);
        _system.Loans("together").Should().Be(0);
    }

    [SkippableFact]
    public async Task Cancellation_ends_in_the_approval_when_the_loan_may_already_be_booked()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var token = new CrashToken(_system.Folder, CrashPoint.ApprovalBooked).Arm();
        (string Name, string Value) attempt = ("ActivityPolicies:ApproveLoan:StartToCloseTimeout", "00:00:05");
        var first = await _system.StartWorkerAsync([attempt, .. token.Settings]);
        var loan = await _system.StartLoanAsync("uncertain", "alice");
        await first.ExitCodeAsync();
        _system.Loans("uncertain").Should().Be(1, "the worker was killed after the booking and before it reported the result");
        await loan.CancelAsync();
        var second = await _system.StartWorkerAsync(attempt);

        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        decision.Outcome.Should().Be(LoanOutcome.Approved);
        var history = await LoanSystem.HistoryAsync(loan);
        history.Started(ActivityNames.ApproveLoan).Attempt.Should().Be(2);
        history.Events.Should().ContainSingle(e => e.EventType == EventType.WorkflowExecutionCancelRequested)
            .And.NotContain(e => e.EventType == EventType.ActivityTaskCancelRequested);
        _system.Loans("uncertain").Should().Be(1);
        await second.WaitForLineAsync("Application uncertain: the cancellation arrived too late");
    }
}
