namespace LoanApproval.UnitTests;

// Tests that measure this process. No other test runs at the same time.
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ExclusiveCollection
{
    public const string Name = "exclusive";
}
