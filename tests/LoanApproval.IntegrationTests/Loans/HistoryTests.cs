using LoanApproval.IntegrationTests.Processes;
using Temporalio.Common;

namespace LoanApproval.IntegrationTests.Loans;

// The number of events of an application, and its page in the Web UI.
[Collection(ParallelCollections.Decisions)]
public sealed class HistoryTests(HistoryTests.Fixture fixture) : IClassFixture<HistoryTests.Fixture>
{
    private readonly LoanSystem _system = fixture.System;

    [Theory]
    [InlineData(true, 30)]
    [InlineData(false, 31)]
    public async Task Approval_takes_as_few_events_as_possible(bool attributesAtStart, int events)
    {
        var application = new LoanApplication
        {
            ApplicationId = $"events-{events}",
            ApplicantId = "alice",
            Amount = 25_000m,
            DocumentIds = ["passport", "payslip"]
        };
        var options = new WorkflowOptions(WorkflowNames.LoanWorkflowId(application.ApplicationId), TaskQueues.LoanApproval);
        if (attributesAtStart)
        {
            options.TypedSearchAttributes = new SearchAttributeCollection.Builder()
                .Set(LoanSearchAttributes.ApplicantId, application.ApplicantId)
                .Set(LoanSearchAttributes.Amount, (double)application.Amount)
                .Set(LoanSearchAttributes.Status, LoanSearchAttributes.InProgress)
                .ToSearchAttributeCollection();
        }
        var loan = await _system.Client.StartWorkflowAsync((ILoanApprovalWorkflow w) => w.RunAsync(application), options);
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);

        var history = await LoanSystem.HistoryAsync(loan);
        history.Events.Should().HaveCount(events, string.Join(", ", history.Events.Select(e => e.EventType)));
        Statuses(history).Should().Equal(attributesAtStart ? ["approved"] : ["inProgress", "approved"]);
        var attributes = (await loan.DescribeAsync()).TypedSearchAttributes;
        attributes.Get(LoanSearchAttributes.ApplicantId).Should().Be("alice");
        attributes.Get(LoanSearchAttributes.Amount).Should().Be(25_000);
        attributes.Get(LoanSearchAttributes.Status).Should().Be("approved");
        (await loan.CurrentDetailsAsync()).Should()
            .MatchRegex(
                @"^\*\*Approved\*\*: 25,000\.00 USD at 5\.5 %, 477\.53 USD a month, loan LN-\w+\n\n"
                + @"- Credit score: 780\n- Documents: 2 of 2 verified\n- Decided by rules, .* UTC\n- The applicant was notified$");
    }

    [Fact]
    public async Task Review_changes_the_status_twice_and_its_page_shows_what_to_do()
    {
        var loan = await _system.StartLoanAsync("review", "wrong-report");
        var referral = await LoanSystem.WaitForReferralAsync(loan);
        var details = await loan.CurrentDetailsAsync();
        details.Should().StartWith("**Waiting for a reviewer** until ").And.ContainAll(
            $"- Why: {referral}",
            "- Done: nothing",
            "- Not done: credit check, document verification",
            "temporal workflow update execute --workflow-id loan-review --name review "
            + """--input '{"approve": ..., "reviewer": "", "note": ""}'""");
        await loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = true, Reviewer = "rita" })).WaitAsync(LoanSystem.Deadline);
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);

        var history = await LoanSystem.HistoryAsync(loan);
        Statuses(history).Should().Equal("inProgress", "underReview", "approved");
        Summaries(history, EventType.TimerStarted).Should().Equal("\"Waiting for a reviewer\"");
        Summaries(history, EventType.ActivityTaskScheduled).Should()
            .Equal("\"Credit score of wrong-report\"", "\"Book 25,000.00 USD\"", "\"Mail: approved\"");
    }

    [Fact]
    public async Task Decline_shows_its_reasons()
    {
        var loan = await _system.StartLoanAsync("declined", "carol-720", "passport", "payslip-bad");
        var decision = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        (await loan.CurrentDetailsAsync()).Should()
            .StartWith(
                $"**Declined**: Document verification failed\n\n- {decision.Reasons![0].Description}\n"
                + "- Credit score: 720\n- Documents: 1 of 2 verified\n- Decided by rules, ");
    }

    [Fact]
    public async Task Page_shows_that_no_loan_is_booked_when_the_application_is_cancelled()
    {
        var loan = await _system.StartLoanAsync("cancelled", "wrong-report");
        await LoanSystem.WaitForReferralAsync(loan);
        await loan.CancelAsync();
        var result = () => loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await result.Should().ThrowAsync<WorkflowFailedException>();
        (await loan.CurrentDetailsAsync()).Should().MatchRegex(
            @"^\*\*Cancelled\*\* at \d{4}-\d\d-\d\d \d\d:\d\d UTC: no loan is booked\.\n\n- Done: nothing\n\n"
            + @"[\d,]+\.00 USD over 60 months for wrong-report, ");
    }

    private static IEnumerable<string> Summaries(LoanHistory history, EventType type) =>
        history.Events.Where(e => e.EventType == type).Select(e => e.UserMetadata.Summary.Data.ToStringUtf8());

    private static IEnumerable<string> Statuses(LoanHistory history) => history.Events
        .Select(e => e.UpsertWorkflowSearchAttributesEventAttributes?.SearchAttributes.IndexedFields[
            LoanSearchAttributes.Status.Name].Data.ToStringUtf8().Trim('"'))
        .OfType<string>();

    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server);
}
