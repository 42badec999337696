namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>The ledger's contract on PostgreSQL.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PostgresLedgerContractTests(PostgresServer server) : LedgerContractTests
{
    protected override Task<LedgerStore> NewStoreAsync() => LedgerStore.NewPostgresAsync(server);
}
