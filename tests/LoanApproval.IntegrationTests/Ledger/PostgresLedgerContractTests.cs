namespace LoanApproval.IntegrationTests.Ledger;

// The ledger's contract on PostgreSQL.
[Collection(PostgresCollection.Name)]
public sealed class PostgresLedgerContractTests(PostgresServer server) : LedgerContractTests
{
    protected override Task<LedgerStore> NewStoreAsync() => LedgerStore.NewPostgresAsync(server);
}
