using LoanApproval.IntegrationTests.Ledger;

namespace LoanApproval.FaultTests.Ledger;

// Processes that share one PostgreSQL database.
public sealed class PostgresLedgerProcessTests(PostgresServer server) : LedgerProcessTests, IClassFixture<PostgresServer>
{
    protected override Task<LedgerStore> NewStoreAsync() => LedgerStore.NewPostgresAsync(server);

    // PostgreSQL has no such check without an extension, and the test does not kill the server.
    protected override Task<string> CheckIntegrityAsync(LedgerStore store) => Task.FromResult("");
}
