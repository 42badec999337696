using System.Diagnostics;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using Temporalio.Client;
using Temporalio.Exceptions;
using Xunit.Abstractions;

namespace LoanApproval.FaultTests.Recovery;

/// <summary>What it costs to keep no workflow in memory, beside the replays: by SDK 1.21.1, queries of one workflow that meet.</summary>
[Collection(FaultCollections.Timed)]
public sealed class MeetingQueryTests(ServerFixture server, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly TimeSpan Answered = TimeSpan.FromSeconds(5);

    private LoanSystem system = null!;

    public async Task InitializeAsync() => system = await LoanSystem.StartAsync(server, "queries");

    public async Task DisposeAsync() => await system.DisposeAsync();

    [SkippableFact]
    public async Task A_question_that_meets_another_may_go_unanswered_and_the_loan_goes_on()
    {
        Skip.IfNot(LongDrills.Asked, $"set {LongDrills.Variable}=1 for questions that meet");
        await system.StartWorkerAsync(("Worker:MaxCachedWorkflows", "0"), ("ActivityPolicies:CheckCreditScore:InitialInterval", "00:00:00.100"));
        var loan = await system.StartLoanAsync("asked", "bureau-down");
        await LoanSystem.WaitForReferralAsync(loan);
        (await SlowestQuestionAsync(loan)).Should().BeLessThan(Answered, "nobody else asks");

        var slowest = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SlowestQuestionAsync(loan)))).Max();
        output.WriteLine($"four at a time: the slowest question took {slowest.TotalSeconds:0.0} s");
        slowest.Should().BeGreaterThan(Answered, "docs/operate.md says so");

        (await SlowestQuestionAsync(loan)).Should().BeLessThan(Answered, "the others are answered, and the next");
        await loan.ExecuteUpdateAsync(w => w.ReviewAsync(new() { Approve = true, Reviewer = "rita" })).WaitAsync(LoanSystem.Deadline);
        (await loan.GetResultAsync().WaitAsync(LoanSystem.Deadline)).Approved.Should().BeTrue();
    }

    // The slowest of 25, one after the other; one that goes unanswered has the client's limit.
    private static async Task<TimeSpan> SlowestQuestionAsync(WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan)
    {
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < 25; i++)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                await loan.QueryAsync(w => w.Status());
            }
            catch (RpcException e) when (e.Message.Contains("Timeout", StringComparison.OrdinalIgnoreCase))
            {
                // Its time is what is asserted.
            }
            if (clock.Elapsed > slowest) slowest = clock.Elapsed;
        }
        return slowest;
    }
}
