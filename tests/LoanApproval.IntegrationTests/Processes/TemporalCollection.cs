namespace LoanApproval.IntegrationTests.Processes;

// Tests that measure time: they run one after the other, without any other test.
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TemporalCollection : ICollectionFixture<ServerFixture>
{
    public const string Name = "temporal";
}
