using System.Globalization;
using LoanApproval.Contracts;
using LoanApproval.DevHost;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.Workflows.Drills;
using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.IntegrationTests.Once;

/// <summary>An attempt is frozen (SIGSTOP) inside its effect, the next one overtakes it on another worker, and the first wakes again.</summary>
[Collection(SideBySide.Frozen)]
public sealed class FrozenAttemptTests(ServerFixture server)
{
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan ToBeOvertaken = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TaskTimeout = TimeSpan.FromSeconds(2);

    private static readonly CrashPoint[] Points =
        [CrashPoint.CreditResponseRead, CrashPoint.ApprovalStarted, CrashPoint.LedgerBookCommitted, CrashPoint.NotificationHandingOver];

    // Side by side: most of it is waiting for what the frozen worker took with it.
    [Fact]
    public async Task An_attempt_that_wakes_after_its_successor_has_done_the_work_does_nothing_twice() =>
        (await Task.WhenAll(Points.Select(WakeAsync))).SelectMany(problems => problems).Should().BeEmpty();

    [Fact]
    public async Task An_attempt_frozen_in_its_transaction_holds_the_SQLite_ledger_and_nobody_books_beside_it()
    {
        await using var system = await OnceSystem.StartAsync(server, "holds");
        var application = OnceSystem.Application("holds", "alice");
        var (frozen, loan) = await FreezeAsync(system, application, CrashPoint.LedgerBookClaimed, ("Ledger:ConnectionString", $"{system.Ledger.ConnectionString};Default Timeout=1"));
        // SQLite has one writer, and a frozen one is still it: the next attempts are told so, retryably, until it wakes or is killed.
        await Eventually.Async(async () => await LastFailureAsync(system, loan.Id) == ErrorTypes.LedgerUnavailable, LoanSystem.Deadline, "the next attempt finds the ledger locked");
        (await system.GatherAsync()).Of(application.ApplicationId, decision: null).LoanIds.Should().BeEmpty();

        frozen.Send(UnixSignal.Continue);
        (await system.ProblemsAsync(application, loan)).Should().BeEmpty();
    }

    private async Task<IEnumerable<string>> WakeAsync(CrashPoint point)
    {
        await using var system = await OnceSystem.StartAsync(server, "frozen");
        var application = OnceSystem.Application($"wakes-{point}", "alice");
        var (frozen, loan) = await FreezeAsync(system, application, point);
        var decision = await loan.GetResultAsync().WaitAsync(ToBeOvertaken);

        frozen.Send(UnixSignal.Continue);
        frozen.Send(UnixSignal.Terminate);
        (await frozen.ExitCodeAsync(ToStop)).Should().Be(0, frozen.Log);
        return (await system.ProblemsAsync(application, decision)).Select(problem => $"{point}: {problem}");
    }

    // Both workers are armed with one token: it does not matter which of them gets the activity.
    private static async Task<(WorkerProcess Frozen, Temporalio.Client.WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> Loan)> FreezeAsync(
        OnceSystem system, LoanApplication application, CrashPoint point, params (string Name, string Value)[] settings)
    {
        var token = new CrashToken(system.Folder, point, "Pause").Lay();
        var workers = await Task.WhenAll(system.StartWorkerAsync([.. token.Settings, .. settings]), system.StartWorkerAsync([.. token.Settings, .. settings]));
        // A frozen worker still takes tasks, one for each poll that it has open, and each costs its time-out.
        var loan = await system.StartLoanAsync(application, TaskTimeout);
        await Eventually.Async(() => token.PausedProcess is not null, LoanSystem.Deadline, $"a worker freezes at {point}");
        return (workers.Single(worker => worker.Id.ToString(CultureInfo.InvariantCulture) == token.PausedProcess), loan);
    }

    private static async Task<string?> LastFailureAsync(OnceSystem system, string workflowId)
    {
        var described = await system.Client.WorkflowService.DescribeWorkflowExecutionAsync(new DescribeWorkflowExecutionRequest
        {
            Namespace = system.Namespace.Name,
            Execution = new() { WorkflowId = workflowId },
        });
        return described.PendingActivities.SingleOrDefault()?.LastFailure?.ApplicationFailureInfo?.Type;
    }
}
