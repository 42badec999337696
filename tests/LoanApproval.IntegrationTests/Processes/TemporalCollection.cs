namespace LoanApproval.IntegrationTests.Processes;

/// <summary>Tests that measure time: they run one after the other, without any other test.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TemporalCollection : ICollectionFixture<ServerFixture>
{
    public const string Name = "temporal";
}
