using Dapper;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Microsoft.Data.Sqlite;

namespace LoanApproval.IntegrationTests.Failures;

// A booking fails, first by the rules and then by a reviewer, because another program locks the ledger.
[Collection(ParallelCollections.Once)]
public sealed class BookingFailureTests(ServerFixture server) : IAsyncLifetime
{
    private LoanSystem _system = null!;

    public async Task InitializeAsync()
    {
        _system = await LoanSystem.StartAsync(server, "booking", ("Documents__Delay", "00:00:01"));
        await _system.StartWorkerAsync(
            ("ActivityPolicies:ApproveLoan:MaximumAttempts", "1"),
            ("Ledger:ConnectionString", $"Data Source={_system.Folder["loans.db"]};Default Timeout=1"));
    }

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Failed_booking_is_referred_each_time_and_happens_once_when_the_ledger_is_free()
    {
        var loan = await _system.StartLoanAsync("locked", "alice");
        var review = new ReviewRequest { Approve = true, Reviewer = "rita" };
        await Eventually.Async(
            async () => (await loan.QueryAsync(w => w.Status()))
            .Step == LoanStep.DocumentVerification, LoanSystem.Deadline, "the credit is checked");
        await using (var other = new SqliteConnection($"Data Source={_system.Folder["loans.db"]};Pooling=False"))
        {
            await other.OpenAsync();
            await other.ExecuteAsync("BEGIN IMMEDIATE");
            (await LoanSystem.WaitForReferralAsync(loan)).Should().StartWith("Loan booking failed: the ledger ")
                .And.EndWith("; all attempts failed.");
            (await FluentActions.Awaiting(() => loan.ExecuteUpdateAsync(w => w.ReviewAsync(review)).WaitAsync(LoanSystem.Deadline))
                .Should().ThrowAsync<WorkflowUpdateFailedException>())
                .Which.InnerException.Should().BeOfType<ApplicationFailureException>().Which.ErrorType.Should()
                    .Be(ErrorTypes.ApprovalFailed);
            (await loan.QueryAsync(w => w.Status())).Step.Should().Be(LoanStep.UnderReview);
        }
        _system.Loans("locked").Should().Be(0);

        var decision = await loan.ExecuteUpdateAsync(w => w.ReviewAsync(review)).WaitAsync(LoanSystem.Deadline);
        decision.Outcome.Should().Be(LoanOutcome.Approved);
        decision.Should().BeEquivalentTo(new { DecidedBy = "rita", Notification = (NotificationStatus?)null });
        decision.SkippedChecks.Should().BeEmpty("both checks were done before the booking failed");
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should()
            .BeEquivalentTo(decision with { Notification = NotificationStatus.Sent });
        _system.Loans("locked").Should().Be(1);
        var history = await LoanSystem.HistoryAsync(loan);
        history.Scheduled.Count(a => a == ActivityNames.ApproveLoan).Should().Be(3);
        history.Failed(ActivityNames.ApproveLoan).Failure.ApplicationFailureInfo.Type.Should().Be(ErrorTypes.LedgerUnavailable);
        history.Events.Should().NotContain(e => e.EventType == EventType.WorkflowTaskFailed);
    }
}
