using Dapper;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.LocalServer.Server;
using Microsoft.Data.Sqlite;
using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.FaultTests.Once;

// Faults without a crash point: a server that is killed, and an attempt that continues after its timeout.
[Collection(FaultCollections.Once)]
public sealed class CrashDrillTests(ServerFixture server) : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Running_applications_are_decided_when_the_server_was_killed_and_restarted()
    {
        await using var own = await DevServer.StartAsync(server.Program, new DevServerSettings
        {
            LogFile = _folder["temporal.log"],
            DatabaseFile = _folder["temporal.db"],
            WebUi = false,
            PreferredPort = null,
        });
        await using var system = await DrillSystem.StartAsync(own, _folder, ("Documents:Delay", "00:00:00.300"));
        await system.StartWorkerAsync();
        var applications = Enumerable.Range(1, 6)
            .Select(i => LoanSystem.Application($"running-{i}", i % 3 == 0 ? "bob-612" : "alice", "a", "b", "c", "d", "e", "f")).ToList();
        var loans = await Task.WhenAll(applications.Select(application => system.StartLoanAsync(application)));
        await Eventually.Async(
            async () => (await system.GatherAsync()).Stats.DocumentVerifications > 0, LoanSystem.Deadline, "documents are in progress");
        await own.KillAsync();
        await own.RestartAsync();
        foreach (var (application, loan) in applications.Zip(loans)) (await system.ProblemsAsync(application, loan)).Should().BeEmpty();
    }

    [Fact]
    public async Task Booking_happens_once_when_a_timed_out_attempt_overlaps_with_the_next_one()
    {
        await using var system = await DrillSystem.StartAsync(server, "overlap", ledger: null, ("Documents:Delay", "00:00:01"));
        var worker = await system.StartWorkerAsync(
            ("Ledger:ConnectionString", $"{system.Ledger().ConnectionString};Default Timeout=30"),
            ("ActivityPolicies:ApproveLoan:StartToCloseTimeout", "00:00:01.500"));
        var application = LoanSystem.Application("overlap", "alice");
        var loan = await system.StartLoanAsync(application);
        await Eventually.Async(
            async () => (await system.GatherAsync())
            .Stats.ByKey.Keys.Any(key => key.StartsWith("overlap:document", StringComparison.Ordinal)), LoanSystem.Deadline,
            "documents are in progress");

        // Another writer locks the ledger, so the first attempt continues after its timeout.
        await using (var writer = new SqliteConnection($"{system.Ledger().ConnectionString};Pooling=False"))
        {
            await writer.OpenAsync();
            await writer.ExecuteAsync("BEGIN IMMEDIATE");
            await Eventually.Async(
                async () => await AttemptAsync(system, loan.Id) >= 2, LoanSystem.Deadline,
                "the second attempt runs concurrently with the first");
            await writer.ExecuteAsync("ROLLBACK");
        }

        (await system.ProblemsAsync(application, loan)).Should().BeEmpty();
        worker.Log.Should().Contain("Application overlap: loan LN-").And.Contain("Application overlap: already approved");
    }

    private static async Task<int> AttemptAsync(LoanSystem system, string workflowId)
    {
        var described = await system.Client.WorkflowService.DescribeWorkflowExecutionAsync(new DescribeWorkflowExecutionRequest
        {
            Namespace = system.Namespace.Name,
            Execution = new() { WorkflowId = workflowId },
        });
        var approval = described.PendingActivities.SingleOrDefault(a => a.ActivityType.Name == "ApproveLoan");
        return approval is { State: Temporalio.Api.Enums.V1.PendingActivityState.Started } ? approval.Attempt : 0;
    }
}
