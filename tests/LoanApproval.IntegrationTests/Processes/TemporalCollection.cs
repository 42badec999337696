namespace LoanApproval.IntegrationTests.Processes;

/// <summary>The tests that time something: they run one after the other, and nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TemporalCollection : ICollectionFixture<ServerFixture>
{
    public const string Name = "temporal";
}
