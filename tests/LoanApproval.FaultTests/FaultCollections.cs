using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests;

// Collections that run in parallel, each on its own Temporal server. Their tests mostly wait for timeouts, so there are more collections
// than cores.
public static class FaultCollections
{
    public const string Crashes = "crashes";
    public const string PostgresCrashes = "crashes on PostgreSQL";
    public const string Frozen = "frozen";
    public const string Resubmission = "resubmission";
    public const string Once = "once";
    public const string DecisionOwnership = "decision ownership";
    public const string Batches = "batches";
    public const string DevHost = "DevHost";
    public const string Alerts = "alerts";

    // Tests that measure time. They run one after the other, and no other test runs at the same time.
    public const string Timed = "timed";

    // Tests of what a browser shows. A page needs most of a core until it is drawn, so no other test runs at the same time.
    public const string Browser = "browser";

    [CollectionDefinition(Crashes)]
    public sealed class CrashCollection : ICollectionFixture<ServerFixture>;

    [CollectionDefinition(PostgresCrashes)]
    public sealed class PostgresCrashCollection : ICollectionFixture<ServerFixture>;

    [CollectionDefinition(Frozen)]
    public sealed class FrozenCollection : ICollectionFixture<ServerFixture>;

    // Has its own server, because deleting a history takes half a minute.
    [CollectionDefinition(Resubmission)]
    public sealed class ResubmissionCollection : ICollectionFixture<ServerFixture>;

    [CollectionDefinition(Once)]
    public sealed class OnceCollection : ICollectionFixture<ServerFixture>;

    [CollectionDefinition(DecisionOwnership)]
    public sealed class DecisionOwnershipCollection : ICollectionFixture<ServerFixture>;

    [CollectionDefinition(Batches)]
    public sealed class BatchCollection : ICollectionFixture<ServerFixture>;

    [CollectionDefinition(DevHost)]
    public sealed class DevHostCollection;

    [CollectionDefinition(Alerts)]
    public sealed class AlertCollection : ICollectionFixture<ServerFixture>;

    [CollectionDefinition(Timed, DisableParallelization = true)]
    public sealed class TimedCollection : ICollectionFixture<ServerFixture>;

    [CollectionDefinition(Browser, DisableParallelization = true)]
    public sealed class BrowserCollection;
}
