using LoanApproval.DrillWorker;
using LoanApproval.IntegrationTests.Ledger;
using LoanApproval.LedgerRacer;

namespace LoanApproval.FaultTests.Ledger;

// The race and the crash drill must find a ledger that checks before it inserts.
public sealed class LedgerRaceSelfTests
{
    private const int Racers = 10;

    [Fact]
    public async Task Race_detects_a_ledger_that_checks_before_it_inserts()
    {
        await using var store = LedgerStore.NewSqlite();
        var checkedRacers = 0;
        var allChecked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // The longest possible window: no racer inserts before all have checked.
        var naive = new NaiveLedger(store.File, crashPoints: null, window: () =>
        {
            if (Interlocked.Increment(ref checkedRacers) == Racers) allChecked.SetResult();
            return allChecked.Task;
        });
        var problems = await LedgerRace.ProblemsAsync(Enumerable.Repeat(naive, Racers).ToList(), "A-1", store.CountLoansAsync);
        problems.Should().Equal("10 different loan ids", "10 loans in the book");
    }

    [Fact]
    public async Task Race_of_processes_detects_a_ledger_that_checks_before_it_inserts()
    {
        await using var store = LedgerStore.NewSqlite();
        const int keys = 10;
        var outcome = await ProcessRace.RunAsync(NaiveLedger.Provider, store.ConnectionString, processes: 2, threads: 16, keys);
        outcome.DifferentLoans.Should().BeGreaterThan(keys);
    }

    [SkippableFact]
    public async Task Crash_drill_detects_a_ledger_that_checks_before_it_inserts()
    {
        await using var store = LedgerStore.NewSqlite();
        var problems = await CrashDrill.ProblemsAsync(
            NaiveLedger.Provider, store.ConnectionString, nameof(CrashPoint.LedgerBookClaimed), store.CountLoansAsync);
        problems.Should().Equal("2 loans in the book");
    }
}
