using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.IntegrationTests.Failures;

// The update review and its validator.
[Collection(ParallelCollections.Decisions)]
public sealed class ReviewTests(ReviewTests.Fixture fixture) : IClassFixture<ReviewTests.Fixture>
{
    private readonly LoanSystem _system = fixture.System;

    [Fact]
    public async Task Reviewer_approves_and_the_loan_is_booked_once()
    {
        var loan = await ReferredAsync("approve");
        var review = new ReviewRequest { Approve = true, Reviewer = "rita", Note = "Known customer" };
        var decision = await loan.ExecuteUpdateAsync(w => w.ReviewAsync(review), new("review-1")).WaitAsync(LoanSystem.Deadline);
        decision.Outcome.Should().Be(LoanOutcome.Approved);
        decision.DecidedBy.Should().Be("rita");
        decision.MonthlyPayment.Should().Be(477.53m);
        decision.ReviewNote.Should().Be("Known customer");
        decision.SkippedChecks.Should().Equal(LoanCheck.CreditCheck, LoanCheck.DocumentVerification);
        decision.Notification.Should().BeNull("the review does not wait for the mail");
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Should()
            .BeEquivalentTo(decision with { Notification = NotificationStatus.Sent });

        // A repeated update id returns the first result.
        (await loan.ExecuteUpdateAsync(w => w.ReviewAsync(review), new("review-1")).WaitAsync(LoanSystem.Deadline)).Should()
            .BeEquivalentTo(decision);
        _system.Loans("approve").Should().Be(1);
        var history = await LoanSystem.HistoryAsync(loan);
        history.Events.Count(e => e.EventType == EventType.WorkflowExecutionUpdateAccepted).Should().Be(1);
        history.Scheduled.Count(a => a == "ApproveLoan").Should().Be(1);
    }

    [Fact]
    public async Task Reviewer_declines_with_a_note()
    {
        var loan = await ReferredAsync("decline");
        var decision = await loan.ExecuteUpdateAsync(
            w => w.ReviewAsync(new() { Approve = false, Reviewer = "rita", Note = "Income not proven" })).WaitAsync(LoanSystem.Deadline);
        decision.Outcome.Should().Be(LoanOutcome.Declined);
        decision.Reason.Should().Be("Declined by a reviewer");
        decision.Reasons.Should().ContainSingle().Which.Description.Should().Be("Income not proven");
        decision.Should().BeEquivalentTo(new { DecidedBy = "rita", ReviewNote = "Income not proven", SkippedChecks = (object?)null });
        _system.Loans("decline").Should().Be(0);
    }

    [Fact]
    public async Task Invalid_review_is_rejected_and_not_added_to_the_history()
    {
        var loan = await ReferredAsync("invalid");
        await ShouldRejectAsync(loan, new() { Approve = true, Reviewer = "" }, "reviewer: must not be blank");
        await ShouldRejectAsync(loan, new() { Approve = true, Reviewer = "  " }, "reviewer: must not be blank");
        await ShouldRejectAsync(loan, new() { Approve = true, Reviewer = "\u00a0\u200b" }, "reviewer: must not be blank");
        await ShouldRejectAsync(loan, new() { Approve = true, Reviewer = "..." }, "reviewer: must not be blank; write a name");
        await ShouldRejectAsync(loan, new() { Approve = true, Reviewer = "rita\nrules" }, "reviewer: must not have control characters");
        await ShouldRejectAsync(loan, new() { Approve = true, Reviewer = "rules\u200b" }, "reviewer: must not have control characters");
        await ShouldRejectAsync(loan, new() { Approve = true, Reviewer = "rules" }, "reviewer: must not be 'rules'");
        await ShouldRejectAsync(loan, new() { Approve = true, Reviewer = " Rules" }, "reviewer: must not be 'rules'");
        await ShouldRejectAsync(loan, new() { Approve = true, Reviewer = new('r', 201) }, "reviewer: must have at most 200 characters");
        await ShouldRejectAsync(
            loan, new() { Approve = true, Reviewer = "rita", Note = new('<', 2_001) }, "note: must have at most 2000 characters");
        (await loan.QueryAsync(w => w.Status())).Step.Should().Be(LoanStep.UnderReview);

        var decision = await loan.ExecuteUpdateAsync(
            w => w.ReviewAsync(new() { Approve = false, Reviewer = new('r', 200), Note = new('<', 2_000) })).WaitAsync(LoanSystem.Deadline);
        decision.ReviewNote.Should().HaveLength(2_000);
    }

    [Fact]
    public async Task Application_that_is_not_under_review_cannot_be_reviewed()
    {
        var loan = await _system.StartLoanAsync("not-referred", "slow-documents");
        await Eventually.Async(
            async () => (await loan.QueryAsync(w => w.Status())).Step == LoanStep.DocumentVerification, LoanSystem.Deadline, "documents");
        await ShouldRejectAsync(
            loan, new() { Approve = true, Reviewer = "rita" },
            "The application is not waiting for a review; it is in step documentVerification");
        await loan.CancelAsync();
    }

    [Fact]
    public async Task Review_that_arrives_with_the_start_is_rejected()
    {
        var start = WithStartWorkflowOperation.Create(
            (ILoanApprovalWorkflow w) => w.RunAsync(LoanSystem.Application("with-start", "slow-documents")),
            new(WorkflowNames.LoanWorkflowId("with-start"), TaskQueues.LoanApproval)
            {
                IdConflictPolicy = WorkflowIdConflictPolicy.UseExisting,
            });

        var failure = await FluentActions.Awaiting(() => _system.Client.ExecuteUpdateWithStartWorkflowAsync(
            (ILoanApprovalWorkflow w) => w.ReviewAsync(new() { Approve = true, Reviewer = "rita" }), new(start))
            .WaitAsync(LoanSystem.Deadline)).Should().ThrowAsync<WorkflowUpdateFailedException>();

        failure.Which.InnerException.Should().BeOfType<ApplicationFailureException>().Which.Should().BeEquivalentTo(
            new { ErrorType = ErrorTypes.ReviewRefused, Message = "The application is not waiting for a review; it has just started" });
        await (await start.GetHandleAsync()).CancelAsync();
    }

    [Fact]
    public async Task Review_without_approve_is_rejected()
    {
        var loan = await ReferredAsync("no-approve");
        await FluentActions.Awaiting(() =>
            loan.ExecuteUpdateAsync<LoanDecision>("review", [new { reviewer = "rita" }]).WaitAsync(LoanSystem.Deadline)).Should()
                .ThrowAsync<WorkflowUpdateFailedException>();
        (await loan.QueryAsync(w => w.Status())).Step.Should().Be(LoanStep.UnderReview);
        (await LoanSystem.HistoryAsync(loan)).FailedWorkflowTasks.Should().Be(0);
    }

    private static async Task ShouldRejectAsync(
        WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan, ReviewRequest review, string message)
    {
        (await FluentActions.Awaiting(() => loan.ExecuteUpdateAsync(w => w.ReviewAsync(review)).WaitAsync(LoanSystem.Deadline)).Should()
            .ThrowAsync<WorkflowUpdateFailedException>())
            .Which.InnerException.Should().BeOfType<ApplicationFailureException>().Which.Message.Should().Contain(message);
        (await LoanSystem.HistoryAsync(loan)).Events.Should().NotContain(e => e.EventType == EventType.WorkflowExecutionUpdateAccepted);
    }

    private async Task<WorkflowHandle<ILoanApprovalWorkflow, LoanDecision>> ReferredAsync(string applicationId)
    {
        // This failure is not retried, so the application is referred immediately.
        var loan = await _system.StartLoanAsync(applicationId, "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        return loan;
    }

    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server);
}
