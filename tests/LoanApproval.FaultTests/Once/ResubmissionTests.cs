using LoanApproval.Campaign.Once;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Once;

// An application is submitted again by many clients, by a reset, and after its history was deleted. The decision stays the same.
[Collection(FaultCollections.Resubmission)]
public sealed class ResubmissionTests(OnceFixture fixture) : IClassFixture<OnceFixture>
{
    private readonly LoanSystem _system = fixture.System;

    [Fact]
    public async Task Fifty_clients_of_one_application_get_the_same_decision()
    {
        var application = LoanSystem.Application("fifty", "alice");
        var decisions = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
            await (await _system.StartLoanAsync(application)).GetResultAsync().WaitAsync(LoanSystem.Deadline)));
        foreach (var decision in decisions) ShouldBeSame(decision, decisions[0]);
        (await _system.ProblemsAsync(application, decisions[0])).Should().BeEmpty();
    }

    [Theory]
    [InlineData("alice", "SendNotification", "ApproveLoan", "VerifyDocuments", "CheckCreditScore")]
    [InlineData("bob-612", "SendNotification", "CheckCreditScore")]
    public async Task Reset_to_before_an_activity_repeats_no_effect(string applicant, params string[] activities)
    {
        var application = LoanSystem.Application($"reset-{applicant}", applicant);
        var loan = _system.Client.GetWorkflowHandle<ILoanApprovalWorkflow, LoanDecision>((await _system.StartLoanAsync(application)).Id);
        var first = await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        foreach (var activity in activities)
        {
            await ResetAsync(application.ApplicationId, loan, await ResetPointAsync(loan, activity));
            ShouldBeSame(await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline), first);
            (await _system.ProblemsAsync(application, first)).Should().BeEmpty($"it was reset to before {activity}");
        }
    }

    [Fact]
    public async Task Ledger_returns_the_decision_when_the_history_was_deleted()
    {
        var application = LoanSystem.Application("deleted", "alice");
        var first = await (await _system.StartLoanAsync(application)).GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await DeleteAsync(application.ApplicationId);
        var second = await (await _system.StartLoanAsync(application)).GetResultAsync().WaitAsync(LoanSystem.Deadline);
        ShouldBeSame(second, first);
        second.Notification.Should().Be(NotificationStatus.AlreadySent);
        (await _system.ProblemsAsync(application, second)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Decision_of_a_reviewer_is_final_when_the_history_was_deleted(bool approve)
    {
        var application = LoanSystem.Application($"reviewed-{approve}", "wrong-report");
        var loan = await _system.StartLoanAsync(application);
        await LoanSystem.WaitForReferralAsync(loan);
        var first = await loan.ExecuteUpdateAsync(
            w => w.ReviewAsync(new() { Approve = approve, Reviewer = "rita", Note = "Seen in person" })).WaitAsync(LoanSystem.Deadline);
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        await DeleteAsync(application.ApplicationId);
        var second = await (await _system.StartLoanAsync(application)).GetResultAsync().WaitAsync(LoanSystem.Deadline);
        ShouldBeSame(second, first);
        var approved = Oracle.Of(application) with { Score = null, DecidedBy = "rita" };
        var declined = new Expected(LoanOutcome.Declined, DeclineReasons.DeclinedByReviewer, null, null, "rita");
        (await _system.ProblemsAsync(application, second, approve ? approved : declined)).Should().BeEmpty();
    }

    private static void ShouldBeSame(LoanDecision found, LoanDecision first) =>
        found.Should().BeEquivalentTo(first, options => options.Excluding(decision => decision.Notification));

    // The workflow task that scheduled the activity. The test resets to the last activity first, because a run that is reset to its start
    // finds its decision in the ledger and schedules no other activity.
    private static async Task<long> ResetPointAsync(WorkflowHandle loan, string activity) =>
        (await LoanSystem.HistoryAsync(loan)).ScheduledAttributes(activity).WorkflowTaskCompletedEventId;

    private async Task ResetAsync(string applicationId, WorkflowHandle loan, long eventId)
    {
        var before = (await loan.DescribeAsync()).RunId;
        var result = await CliProcess.RunAsync(
            fixture.Server, _system.Namespace,
            "workflow", "reset", "--workflow-id", WorkflowNames.LoanWorkflowId(applicationId), "--event-id", $"{eventId}", "--reason",
                "drill");
        result.ExitCode.Should().Be(0, result.Errors);
        await Eventually.Async(
            async () => (await loan.DescribeAsync()).RunId != before, LoanSystem.Deadline, "the reset run is the current one");
    }

    private async Task DeleteAsync(string applicationId)
    {
        var id = WorkflowNames.LoanWorkflowId(applicationId);
        var result = await CliProcess.RunAsync(fixture.Server, _system.Namespace, "workflow", "delete", "--workflow-id", id, "--yes");
        result.ExitCode.Should().Be(0, result.Errors);
        await Eventually.Async(async () => !await ExistsAsync(id), LoanSystem.Deadline, $"{id} is gone");
    }

    private async Task<bool> ExistsAsync(string workflowId)
    {
        try
        {
            await _system.Client.GetWorkflowHandle(workflowId).DescribeAsync();
            return true;
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            return false;
        }
    }
}
