namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>The tests that share one PostgreSQL server; one after the other, because some of them stop it.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
