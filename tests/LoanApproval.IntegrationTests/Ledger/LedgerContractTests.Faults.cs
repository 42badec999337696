using LoanApproval.DrillWorker;
using LoanApproval.LedgerRacer;
using LoanApproval.Worker.Ledger;
using LoanApproval.Workflows.Ledger;

namespace LoanApproval.IntegrationTests.Ledger;

// Faults between two statements, and migrations.
public abstract partial class LedgerContractTests
{
    [SkippableTheory]
    [InlineData(CrashPoint.LedgerOpenClaimed)]
    [InlineData(CrashPoint.LedgerRecordClaimed)]
    [InlineData(CrashPoint.LedgerBookClaimed)]
    [InlineData(CrashPoint.LedgerDecideClaimed)]
    public async Task Fault_in_the_transaction_leaves_no_row_and_a_retry_succeeds(CrashPoint point)
    {
        var faulty = _store.Open(new ThrowingCrashPoints(point));
        await FluentActions.Awaiting(() => CallAsync(faulty, point)).Should().ThrowAsync<InvalidOperationException>();
        (await _store.CountRowsAsync()).Should().Be(0);
        await CallAsync(_ledger, point);
        (await _store.CountRowsAsync()).Should().BePositive();
    }

    [SkippableTheory]
    [InlineData(CrashPoint.LedgerOpenCommitted, 2)]
    [InlineData(CrashPoint.LedgerRecordCommitted, 1)]
    [InlineData(CrashPoint.LedgerBookCommitted, 3)]
    [InlineData(CrashPoint.LedgerDecideCommitted, 1)]
    public async Task Fault_after_the_commit_leaves_every_row_and_a_retry_adds_none(CrashPoint point, int rows)
    {
        var faulty = _store.Open(new ThrowingCrashPoints(point));
        await FluentActions.Awaiting(() => CallAsync(faulty, point)).Should().ThrowAsync<InvalidOperationException>();
        (await _store.CountRowsAsync()).Should().Be(rows);
        await CallAsync(_ledger, point);
        (await _store.CountRowsAsync()).Should().Be(rows);
    }

    [SkippableFact]
    public async Task Every_crash_point_of_the_ledger_is_reached()
    {
        var seen = new RecordingCrashPoints();
        var ledger = _store.Open(seen);
        foreach (var point in Enum.GetValues<CrashPoint>().Where(IsOfTheLedger)) await CallAsync(ledger, point);
        seen.Points.Where(IsOfTheLedger).Should().BeEquivalentTo(Enum.GetValues<CrashPoint>().Where(IsOfTheLedger));
    }

    [SkippableFact]
    public async Task Migration_can_be_repeated_and_run_concurrently()
    {
        await using var fresh = await NewStoreAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fresh.OpenDatabase().MigrateAsync(_none))));
        await fresh.MigrateAsync();
        (await fresh.ScalarAsync<long>($"SELECT count(*) - count(DISTINCT scriptname) FROM {LedgerMigrations.JournalTable}")).Should()
            .Be(0);
        (await fresh.Open().BookAsync("A-1", "L-1")).LoanId.Should().Be("L-1");
    }

    [SkippableFact]
    public async Task Schema_that_is_newer_than_the_program_is_rejected()
    {
        await _store.ExecuteAsync(
            $"INSERT INTO {LedgerMigrations.JournalTable} (scriptname, applied) VALUES ('9999_future', '2030-01-01')");
        var migrate = () => _store.MigrateAsync();
        (await migrate.Should().ThrowAsync<LedgerDamagedException>()).WithMessage("*9999_future*newer than this program's version*");
    }

    private static bool IsOfTheLedger(CrashPoint point) => point.ToString().StartsWith("Ledger", StringComparison.Ordinal);

    private static Task CallAsync(ILedger ledger, CrashPoint point) => point switch
    {
        CrashPoint.LedgerOpenClaimed or CrashPoint.LedgerOpenCommitted => ledger.OpenAsync(Samples.Application("A-open")),
        CrashPoint.LedgerRecordClaimed or CrashPoint.LedgerRecordCommitted =>
            ledger.RecordAsync(IdempotencyKey.For("A-1:credit-check", ("applicantId", "P-1")), "720", _none),
        CrashPoint.LedgerDecideClaimed or CrashPoint.LedgerDecideCommitted => ledger.DecideAsync(Samples.Declined("A-decide")),
        _ => ledger.BookAsync("A-book", "L-1"),
    };
}
