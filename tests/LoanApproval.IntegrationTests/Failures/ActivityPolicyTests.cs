using Google.Protobuf.WellKnownTypes;
using LoanApproval.Contracts.Batches;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.History.V1;

namespace LoanApproval.IntegrationTests.Failures;

// The timeouts and retry policies in the event history equal those of the contract.
[Collection(TemporalCollection.Name)]
public sealed class ActivityPolicyTests(ActivityPolicyTests.Fixture fixture) : IClassFixture<ActivityPolicyTests.Fixture>
{
    private static readonly Dictionary<string, string> _expected = new()
    {
        ["CheckCreditScore"] =
            "loan-approval; start-to-close 60, schedule-to-close 300, schedule-to-start 300, heartbeat 0; 1 x 2, at most 30, 3 attempts",
        ["VerifyDocuments"] =
            "loan-documents; start-to-close 600, schedule-to-close 1800, schedule-to-start 300, heartbeat 120; "
            + "1 x 2, at most 30, 0 attempts",
        ["ApproveLoan"] =
            "loan-approval; start-to-close 30, schedule-to-close 300, schedule-to-start 300, heartbeat 0; 1 x 2, at most 30, 3 attempts",
        ["SendNotification"] =
            "loan-approval; start-to-close 30, schedule-to-close 86400, schedule-to-start 86400, heartbeat 0; "
            + "1 x 2, at most 300, 0 attempts",
        ["CallApi"] =
            "loan-approval; start-to-close 60, schedule-to-close 300, schedule-to-start 300, heartbeat 0; 1 x 2, at most 30, 3 attempts",
        ["ProcessApplicationFile"] =
            "loan-batches; start-to-close 86400, schedule-to-close 604800, schedule-to-start 604800, heartbeat 30; "
            + "1 x 2, at most 30, 0 attempts",
    };

    private readonly LoanSystem _system = fixture.System;

    [Fact]
    public async Task Activities_are_scheduled_with_the_policies_of_the_contract()
    {
        var loan = await _system.StartLoanAsync("figures", "alice");
        await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline);
        // Both activities fail, but their policies are recorded when they are scheduled.
        var call = await _system.Client.StartWorkflowAsync(
            WorkflowNames.ApiData, ["http://not.allowed"], new("figures-api", TaskQueues.LoanApproval));
        var intake = await _system.Client.StartWorkflowAsync(
            WorkflowNames.LoanIntake,
                [new BatchRequest { FileName = "absent.csv", ContentHash = new('0', 64), Format = BatchFormat.Csv }],
                new("figures-intake", TaskQueues.LoanApproval));

        var scheduled = (await LoanSystem.HistoryAsync(loan)).Events
            .Concat(await ScheduledAsync(call))
            .Concat(await ScheduledAsync(intake))
            .Select(e => e.ActivityTaskScheduledEventAttributes)
            .OfType<ActivityTaskScheduledEventAttributes>()
            .ToDictionary(a => a.ActivityType.Name, Describe);

        scheduled.Should().BeEquivalentTo(_expected);
    }

    private static async Task<IReadOnlyList<HistoryEvent>> ScheduledAsync(Temporalio.Client.WorkflowHandle workflow)
    {
        LoanHistory? history = null;
        await Eventually.Async(
            async () => (history = await LoanSystem.HistoryAsync(workflow))
                .Scheduled.Count > 0, LoanSystem.Deadline, $"{workflow.Id} has scheduled its activity");
        return history!.Events;
    }

    private static string Describe(ActivityTaskScheduledEventAttributes a) => string.Create(CultureInfo.InvariantCulture,
        $"{a.TaskQueue.Name}; start-to-close {Seconds(a.StartToCloseTimeout)}, "
        + $"schedule-to-close {Seconds(a.ScheduleToCloseTimeout)}, schedule-to-start {Seconds(a.ScheduleToStartTimeout)}, "
        + $"heartbeat {Seconds(a.HeartbeatTimeout)}; {Seconds(a.RetryPolicy.InitialInterval)} x {a.RetryPolicy.BackoffCoefficient}, "
        + $"at most {Seconds(a.RetryPolicy.MaximumInterval)}, {a.RetryPolicy.MaximumAttempts} attempts");

    // The server returns null or 0 for a timeout that is not set.
    private static double Seconds(Duration? time) => time?.ToTimeSpan().TotalSeconds ?? 0;

    public sealed class Fixture(ServerFixture server) : LoanSystemFixture(server);
}
