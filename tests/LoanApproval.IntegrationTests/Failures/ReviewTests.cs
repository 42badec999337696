using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.IntegrationTests.Failures;

/// <summary>A person in the loop: the update <c>review</c>, its validator, and the deadline.</summary>
[Collection(ParallelCollections.Starter)]
public sealed class ReviewTests(ReviewTests.Fixture fixture) : IClassFixture<ReviewTests.Fixture>
{
    private readonly LoanSystem system = fixture.System;

    [Fact]
    public async Task A_reviewer_approves_and_the_loan_is_booked_once()
    {
        var loan = await ReferredAsync("approve");
        var review = new ReviewRequest { Approve = true, Reviewer = "rita", Note = "Known customer" };
        var decision = await loan.ExecuteUpdateAsync(w => w.ReviewAsync(review), new("review-1")).WaitAsync(LoanSystem.Deadline);
        decision.Outcome.Should().Be(LoanOutcome.Approved);
        decision.DecidedBy.Should().Be("rita");
        decision.MonthlyPayment.Should().Be(477.53m);
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should().BeEquivalentTo(decision);

        // The same update id again: the first answer, and nothing done twice.
        (await loan.ExecuteUpdateAsync(w => w.ReviewAsync(review), new("review-1")).WaitAsync(LoanSystem.Deadline)).Should().BeEquivalentTo(decision);
        system.Loans("approve").Should().Be(1);
        var history = await LoanSystem.HistoryAsync(loan);
        history.Events.Count(e => e.EventType == EventType.WorkflowExecutionUpdateAccepted).Should().Be(1);
        history.Scheduled.Count(a => a == "ApproveLoan").Should().Be(1);
    }

    [Fact]
    public async Task A_reviewer_declines_with_a_note()
    {
        var loan = await ReferredAsync("decline");
        var decision = await loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = false, Reviewer = "rita", Note = "Income not proven" })).WaitAsync(LoanSystem.Deadline);
        decision.Outcome.Should().Be(LoanOutcome.Declined);
        decision.Reason.Should().Be("Declined by a reviewer");
        decision.Reasons.Should().ContainSingle().Which.Description.Should().Be("Income not proven");
        decision.DecidedBy.Should().Be("rita");
        system.Loans("decline").Should().Be(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_blank_reviewer_is_refused_and_nothing_enters_the_history(string reviewer)
    {
        var loan = await ReferredAsync($"blank-{reviewer.Length}");
        await ShouldRefuseAsync(loan, new() { Approve = true, Reviewer = reviewer });
        (await loan.QueryAsync(w => w.Status())).Step.Should().Be(LoanStep.UnderReview);
    }

    [Fact]
    public async Task An_application_that_is_not_under_review_cannot_be_reviewed()
    {
        var loan = await system.StartLoanAsync("not-referred", "slow-documents");
        await Eventually.Async(async () => (await loan.QueryAsync(w => w.Status())).Step == LoanStep.DocumentVerification, LoanSystem.Deadline, "documents");
        await ShouldRefuseAsync(loan, new() { Approve = true, Reviewer = "rita" });
        await loan.CancelAsync();
    }

    [Fact]
    public async Task A_review_without_its_word_is_refused_and_never_taken_for_a_decline()
    {
        var loan = await ReferredAsync("no-word");
        await FluentActions.Awaiting(() => loan.ExecuteUpdateAsync<LoanDecision>("review", [new { reviewer = "rita" }]).WaitAsync(LoanSystem.Deadline)).Should().ThrowAsync<WorkflowUpdateFailedException>();
        (await loan.QueryAsync(w => w.Status())).Step.Should().Be(LoanStep.UnderReview);
        (await LoanSystem.HistoryAsync(loan)).FailedWorkflowTasks.Should().Be(0);
    }

    private static async Task ShouldRefuseAsync(WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan, ReviewRequest review)
    {
        await FluentActions.Awaiting(() => loan.ExecuteUpdateAsync(w => w.ReviewAsync(review)).WaitAsync(LoanSystem.Deadline)).Should().ThrowAsync<WorkflowUpdateFailedException>();
        (await LoanSystem.HistoryAsync(loan)).Events.Should().NotContain(e => e.EventType == EventType.WorkflowExecutionUpdateAccepted);
    }

    private async Task<WorkflowHandle<ILoanApprovalWorkflow, LoanDecision>> ReferredAsync(string applicationId)
    {
        // Not retried, so that the referral comes at once.
        var loan = await system.StartLoanAsync(applicationId, "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        return loan;
    }

    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server);
}
