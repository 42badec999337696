namespace LoanApproval.IntegrationTests.Processes;

/// <summary>
/// The names of the collections that run side by side, each on a Temporal server of its own: their tests wait for conditions that
/// a busy machine delays and does not change. Most of the time they wait for time-outs, so that there are more of them than cores.
/// </summary>
public static class ParallelCollections
{
    public const string Once = "once";
    public const string Starter = "starter";
    public const string DevHost = "DevHost";

    /// <summary>The other proofs that an effect happens once.</summary>
    [CollectionDefinition(Once)]
    public sealed class OnceCollection : ICollectionFixture<ServerFixture>;

    /// <summary>The starter's commands, and what a person sees.</summary>
    [CollectionDefinition(Starter)]
    public sealed class StarterCollection : ICollectionFixture<ServerFixture>;

    /// <summary>The DevHost and its servers.</summary>
    [CollectionDefinition(DevHost)]
    public sealed class DevHostCollection : ICollectionFixture<ServerFixture>;
}
