namespace LoanApproval.IntegrationTests.Ledger;

// Tests that share one PostgreSQL server. They run one after the other, because some of them stop it.
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
