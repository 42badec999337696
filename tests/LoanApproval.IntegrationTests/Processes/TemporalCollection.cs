namespace LoanApproval.IntegrationTests;

/// <summary>The tests that share the one server of the run. They run one after the other: two cores time badly in parallel.</summary>
[CollectionDefinition(Name)]
public sealed class TemporalCollection : ICollectionFixture<ServerFixture>
{
    public const string Name = "temporal";
}
