using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.IntegrationTests.Failures;

/// <summary>Two reviewers at the same moment.</summary>
[Collection(ParallelCollections.Once)]
public sealed class ReviewRaceTests(ServerFixture server) : IAsyncLifetime
{
    private LoanSystem system = null!;

    public async Task InitializeAsync() => system = await LoanSystem.StartAsync(server, "reviewers");

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Fact]
    public async Task First_of_two_reviews_is_accepted_and_the_second_is_rejected()
    {
        var worker = await system.StartWorkerAsync();
        var loan = await system.StartLoanAsync("two", "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        worker.Send(UnixSignal.Terminate);
        await worker.ExitCodeAsync();
        // No worker takes them, so that the workflow gets both in one task.
        var words = new[] { Review(approve: true, "rita"), Review(approve: false, "rob") }
            .Select(review => loan.ExecuteUpdateAsync(w => w.ReviewAsync(review)).WaitAsync(LoanSystem.Deadline))
            .ToList();
        await system.StartWorkerAsync();

        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await FluentActions.Awaiting(() => Task.WhenAll(words).WaitAsync(LoanSystem.Deadline)).Should()
            .ThrowAsync<WorkflowUpdateFailedException>();
        words.Should().ContainSingle(word => word.IsFaulted);
        (await words.Single(word => !word.IsFaulted)).Should().BeEquivalentTo(decision with { Notification = null });
        system.Loans("two").Should().Be(decision.Approved ? 1 : 0);
    }

    private static ReviewRequest Review(bool approve, string reviewer) => new() { Approve = approve, Reviewer = reviewer };
}
