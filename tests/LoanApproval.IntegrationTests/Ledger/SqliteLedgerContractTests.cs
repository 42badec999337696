namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>The ledger's contract on SQLite.</summary>
public sealed class SqliteLedgerContractTests : LedgerContractTests
{
    protected override Task<LedgerStore> NewStoreAsync() => Task.FromResult(LedgerStore.NewSqlite());
}
