using System.Diagnostics;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Xunit.Abstractions;

namespace LoanApproval.FaultTests.Recovery;

// Queries of a workflow without a cache. With SDK 1.21.1, concurrent queries of one workflow may get no response.
[Collection(FaultCollections.Timed)]
public sealed class ConcurrentQueryTests(ServerFixture server, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Queries = 10;
    private static readonly TimeSpan _responsive = TimeSpan.FromSeconds(5);

    private LoanSystem _system = null!;

    public async Task InitializeAsync() => _system = await LoanSystem.StartAsync(server, "queries");

    public async Task DisposeAsync() => await _system.DisposeAsync();

    [Fact]
    public async Task Concurrent_queries_without_a_cache_affect_neither_later_queries_nor_the_loan()
    {
        await _system.StartWorkerAsync(
            ("Worker:MaxCachedWorkflows", "0"), ("ActivityPolicies:CheckCreditScore:InitialInterval", "00:00:00.100"));
        var loan = await _system.StartLoanAsync("queried", "bureau-down");
        await LoanSystem.WaitForReferralAsync(loan);
        (await SlowestAsync(loan)).Should().BeLessThan(_responsive, "one client queries");

        var slowest = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SlowestAsync(loan)))).Max();
        output.WriteLine($"four clients: the slowest query took {slowest.TotalSeconds:0.0} s");

        (await SlowestAsync(loan)).Should().BeLessThan(_responsive, "one client queries again");
        await loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = true, Reviewer = "rita" })).WaitAsync(LoanSystem.Deadline);
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
    }

    // Sequential queries. A query without a response ends at the deadline of the client.
    private static async Task<TimeSpan> SlowestAsync(WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan)
    {
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < Queries; i++)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                await loan.QueryAsync(w => w.Status());
            }
            catch (RpcException) when (clock.Elapsed > _responsive)
            {
                // No response: the call timed out, or the server closed it. The test asserts the time.
            }
            if (clock.Elapsed > slowest) slowest = clock.Elapsed;
        }
        return slowest;
    }
}
