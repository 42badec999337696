namespace LoanApproval.IntegrationTests.Ledger;

// The ledger's contract on SQLite.
public sealed class SqliteLedgerContractTests : LedgerContractTests
{
    protected override Task<LedgerStore> NewStoreAsync() => Task.FromResult(LedgerStore.NewSqlite());
}
