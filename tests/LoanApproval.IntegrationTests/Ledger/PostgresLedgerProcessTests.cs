namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>Processes that share one PostgreSQL database.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PostgresLedgerProcessTests(PostgresServer server) : LedgerProcessTests
{
    protected override Task<LedgerStore> NewStoreAsync() => LedgerStore.NewPostgresAsync(server);

    // The server was never killed, and has no such check without an extension.
    protected override Task<string> CheckIntegrityAsync(LedgerStore store) => Task.FromResult("");
}
