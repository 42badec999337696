using LoanApproval.IntegrationTests.Ledger;

namespace LoanApproval.FaultTests.Ledger;

// Processes that share one SQLite file.
public sealed class SqliteLedgerProcessTests : LedgerProcessTests
{
    // SQLite does not queue waiting processes, so one of many racers can wait far longer than the default of 5 seconds.
    protected override Task<LedgerStore> NewStoreAsync() => Task.FromResult(LedgerStore.NewSqlite("Default Timeout=60"));

    protected override async Task<string> CheckIntegrityAsync(LedgerStore store)
    {
        var verdict = await store.ScalarAsync<string>("PRAGMA integrity_check");
        return verdict == "ok" ? "" : verdict!;
    }
}
