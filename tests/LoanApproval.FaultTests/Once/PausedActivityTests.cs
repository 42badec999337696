using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.Workflow.V1;
using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.FaultTests.Once;

// An operator pauses, resumes and resets an activity with the temporal CLI; the decision stays the same.
[Collection(FaultCollections.Once)]
public sealed class PausedActivityTests(ServerFixture server)
{
    private const int Documents = 40;

    [Fact]
    public async Task Paused_activity_resumes_after_the_verified_documents()
    {
        await using var system = await StartAsync("paused");
        var application = Application("paused");
        var loan = await system.StartLoanAsync(application);
        var activity = await WaitForDocumentsAsync(system, loan.Id);
        await RunOperatorCommandAsync(system, "pause", loan.Id, activity);

        // The response to the next heartbeat tells the running attempt to end.
        PendingActivityInfo? paused = null;
        await Eventually.Async(
            async () => (paused = await PendingAsync(system, loan.Id)) is { State: PendingActivityState.Paused }, LoanSystem.Deadline,
                "the activity is paused");
        var checkedBefore = (await system.GatherAsync()).Stats.DocumentVerifications;
        checkedBefore.Should().BeInRange(1, Documents - 1);
        paused!.Paused.Should().BeTrue();

        await RunOperatorCommandAsync(system, "unpause", loan.Id, activity);
        (await system.ProblemsAsync(application, loan)).Should().BeEmpty();
        (await LoanSystem.HistoryAsync(loan)).Started(ActivityNames.VerifyDocuments).Attempt.Should()
            .BeGreaterThan(1, "a later attempt finished the work");
    }

    [Theory]
    [InlineData("keeps-details")]
    [InlineData("clears-details", "--clear-heartbeat-details")]
    public async Task Reset_activity_restarts_and_no_document_is_verified_twice(string name, params string[] more)
    {
        await using var system = await StartAsync(name);
        var application = Application(name);
        var loan = await system.StartLoanAsync(application);
        await RunOperatorCommandAsync(system, "reset", loan.Id, await WaitForDocumentsAsync(system, loan.Id), more);
        (await system.ProblemsAsync(application, loan)).Should().BeEmpty();
        // A repeated call with the same key returns the stored result. The verifier has verified each document once.
        var stats = (await system.GatherAsync()).Stats;
        stats.DocumentVerifications.Should().Be(Documents);
        if (more is not [])
            stats.ByKey.Values.Should().Contain(key => key.Calls > 1, "the verified documents of the cleared details were requested again");
    }

    private async Task<LoanSystem> StartAsync(string name)
    {
        var system = await DrillSystem.StartAsync(server, name, ledger: null, ("Documents:Delay", "00:00:00.300"));
        await system.StartWorkerAsync();
        return system;
    }

    private static LoanApplication Application(string name) =>
        LoanSystem.Application(
            name, "alice", [.. Enumerable.Range(1, Documents).Select(i => string.Create(CultureInfo.InvariantCulture, $"d{i}"))]);

    private static async Task<string> WaitForDocumentsAsync(LoanSystem system, string workflowId)
    {
        PendingActivityInfo? found = null;
        await Eventually.Async(
            async () => (found = await PendingAsync(system, workflowId)) is
            {
                ActivityType.Name: ActivityNames.VerifyDocuments,
                HeartbeatDetails.Payloads_.Count: > 0
            },
            LoanSystem.Deadline,
            "documents are verified and reported");
        return found!.ActivityId;
    }

    private async Task RunOperatorCommandAsync(LoanSystem system, string verb, string workflowId, string activityId, params string[] more)
    {
        var result = await CliProcess.RunAsync(
            server, system.Namespace, ["activity", verb, "--workflow-id", workflowId, "--activity-id", activityId, .. more]);
        result.ExitCode.Should().Be(0, result.Errors);
    }

    private static async Task<PendingActivityInfo?> PendingAsync(LoanSystem system, string workflowId) =>
        (await system.Client.WorkflowService.DescribeWorkflowExecutionAsync(
            new DescribeWorkflowExecutionRequest { Namespace = system.Namespace.Name, Execution = new() { WorkflowId = workflowId } }))
                .PendingActivities.SingleOrDefault();
}
