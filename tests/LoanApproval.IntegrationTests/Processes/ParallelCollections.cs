namespace LoanApproval.IntegrationTests.Processes;

// Collections that run in parallel, each on its own Temporal server. Their tests wait for conditions, mostly timeouts, so there are more
// collections than cores.
public static class ParallelCollections
{
    public const string Once = "once";
    public const string Batches = "batches";
    public const string Decisions = "decisions";
    public const string Starter = "starter";
    public const string Telemetry = "telemetry";
    public const string DevHost = "DevHost";
    public const string Scenarios = "scenarios";

    // Other tests that verify that each effect happens once.
    [CollectionDefinition(Once)]
    public sealed class OnceCollection : ICollectionFixture<ServerFixture>;

    // Batches, and the session of the README, which ends with one.
    [CollectionDefinition(Batches)]
    public sealed class BatchCollection : ICollectionFixture<ServerFixture>;

    // Decisions and reviews.
    [CollectionDefinition(Decisions)]
    public sealed class DecisionCollection : ICollectionFixture<ServerFixture>;

    // The starter.
    [CollectionDefinition(Starter)]
    public sealed class StarterCollection : ICollectionFixture<ServerFixture>;

    // Logs, metrics and traces.
    [CollectionDefinition(Telemetry)]
    public sealed class TelemetryCollection : ICollectionFixture<ServerFixture>;

    // The DevHost and its servers.
    [CollectionDefinition(DevHost)]
    public sealed class DevHostCollection : ICollectionFixture<ServerFixture>;

    // The scenarios, on a DevHost of their own.
    [CollectionDefinition(Scenarios)]
    public sealed class ScenarioCollection;
}
