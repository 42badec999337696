namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>Processes that share one SQLite file.</summary>
public sealed class SqliteLedgerProcessTests : LedgerProcessTests
{
    protected override Task<LedgerStore> NewStoreAsync() => Task.FromResult(LedgerStore.NewSqlite());

    protected override async Task<string> CheckIntegrityAsync(LedgerStore store)
    {
        var verdict = await store.ScalarAsync<string>("PRAGMA integrity_check");
        return verdict == "ok" ? "" : verdict!;
    }
}
