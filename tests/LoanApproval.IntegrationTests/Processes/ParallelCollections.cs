namespace LoanApproval.IntegrationTests.Processes;

/// <summary>
/// Collections that run in parallel, each on its own Temporal server. Their tests wait for conditions, mostly timeouts, so there are more
/// collections than cores.
/// </summary>
public static class ParallelCollections
{
    public const string Once = "once";
    public const string Batches = "batches";
    public const string Decisions = "decisions";
    public const string Starter = "starter";
    public const string Telemetry = "telemetry";
    public const string DevHost = "DevHost";

    /// <summary>Other tests that verify that each effect happens once.</summary>
    [CollectionDefinition(Once)]
    public sealed class OnceCollection : ICollectionFixture<ServerFixture>;

    /// <summary>Batches.</summary>
    [CollectionDefinition(Batches)]
    public sealed class BatchCollection : ICollectionFixture<ServerFixture>;

    /// <summary>Decisions and reviews.</summary>
    [CollectionDefinition(Decisions)]
    public sealed class DecisionCollection : ICollectionFixture<ServerFixture>;

    /// <summary>The starter.</summary>
    [CollectionDefinition(Starter)]
    public sealed class StarterCollection : ICollectionFixture<ServerFixture>;

    /// <summary>Logs, metrics and traces.</summary>
    [CollectionDefinition(Telemetry)]
    public sealed class TelemetryCollection : ICollectionFixture<ServerFixture>;

    /// <summary>The DevHost and its servers.</summary>
    [CollectionDefinition(DevHost)]
    public sealed class DevHostCollection : ICollectionFixture<ServerFixture>;
}
