using LoanApproval.Contracts.Wire;

namespace LoanApproval.DevHost.Timeouts;

// These timeouts are shorter than the worker's defaults, so that a failure is visible within seconds. Retry intervals are the defaults.
internal static class DemoTimeouts
{
    private const string Credit = $"ActivityPolicies:{ActivityNames.CheckCreditScore}";
    private const string Documents = $"ActivityPolicies:{ActivityNames.VerifyDocuments}";

    public static IReadOnlyList<DemoTimeout> All { get; } =
    [
        // The bureau responds within a second.
        new(Credit, "StartToCloseTimeout", "CheckCreditScore start-to-close", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60)),
        new(Credit, "ScheduleToCloseTimeout", "CheckCreditScore schedule-to-close", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)),
        // A document takes two seconds, and each one sends a heartbeat.
        HeartbeatTimeout,
        // Enough for 100 documents, the maximum.
        new(Documents, "StartToCloseTimeout", "VerifyDocuments start-to-close", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)),
        // Enough for 50 documents and a killed worker.
        new(Documents, "ScheduleToCloseTimeout", "VerifyDocuments schedule-to-close", TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(30)),
        new(Documents, "ScheduleToStartTimeout", "VerifyDocuments schedule-to-start", TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5)),
        // A verifier that does not respond for this long is stuck, and the heartbeats stop.
        new("DocumentVerification", "StuckAfter", "DocumentVerification:StuckAfter", TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(60)),
    ];

    public static DemoTimeout HeartbeatTimeout => new(
        Documents, "HeartbeatTimeout", "VerifyDocuments heartbeat", TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2));

    public static IEnumerable<KeyValuePair<string, string?>> Settings(TimeoutSet timeouts) => timeouts == TimeoutSet.Default
        ? []
        : All.Select(timeout => KeyValuePair.Create(timeout.Variable, (string?)timeout.Value.ToString("c")));

    public static IEnumerable<string> Table() =>
    [
        string.Create(CultureInfo.InvariantCulture, $"  {"",-36}{"DevHost",8}{"default",9}"),
        .. All.Select(timeout => string.Create(
            CultureInfo.InvariantCulture, $"  {timeout.Label,-36}{Format(timeout.Value),8}{Format(timeout.Default),9}")),
    ];

    public static string Format(TimeSpan duration) => duration.TotalSeconds is var seconds && seconds % 60 == 0 && seconds >= 60
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMinutes:0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.###} s");
}
