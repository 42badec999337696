using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.FaultTests.Once;

// Concurrent reviews by two reviewers.
[Collection(FaultCollections.DecisionOwnership)]
public sealed class ReviewRaceTests(ServerFixture server) : IAsyncLifetime
{
    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "reviewers");

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [SkippableFact]
    public async Task First_of_two_reviews_is_accepted_and_the_second_is_rejected()
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var worker = await _system.StartWorkerAsync();
        var loan = await _system.StartLoanAsync("two", "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        worker.Send(UnixSignal.Terminate);
        await worker.ExitCodeAsync();
        // No worker runs, so the workflow receives both reviews in one task.
        var reviews = new[] { Review(approve: true, "rita"), Review(approve: false, "rob") }
            .Select(review => loan.ExecuteUpdateAsync(w => w.ReviewAsync(review)).WaitAsync(LoanSystem.Deadline))
            .ToList();
        await _system.StartWorkerAsync();

        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await FluentActions.Awaiting(() => Task.WhenAll(reviews).WaitAsync(LoanSystem.Deadline)).Should()
            .ThrowAsync<WorkflowUpdateFailedException>();
        reviews.Should().ContainSingle(review => review.IsFaulted);
        (await reviews.Single(review => !review.IsFaulted)).Should().BeEquivalentTo(decision with { Notification = null });
        _system.Loans("two").Should().Be(decision.Approved ? 1 : 0);
    }

    private static ReviewRequest Review(bool approve, string reviewer) => new() { Approve = approve, Reviewer = reviewer };
}
