using LoanApproval.Contracts.Wire;

namespace LoanApproval.DevHost.Timeouts;

// Delays that are long enough to watch each attempt in the Web UI.
internal static class SlowPace
{
    private const string Credit = $"ActivityPolicies__{ActivityNames.CheckCreditScore}__";
    private const string Documents = $"ActivityPolicies__{ActivityNames.VerifyDocuments}__";

    public const string HeartbeatTimeout = "15 s";

    public static IReadOnlyList<KeyValuePair<string, string?>> OfWorkers { get; } =
    [
        new(Credit + "InitialInterval", "10s"),
        new(Credit + "StartToCloseTimeout", "20s"),
        new(Credit + "ScheduleToCloseTimeout", "3m"),
        new(Documents + "InitialInterval", "10s"),
        new(Documents + "HeartbeatTimeout", "15s"),
        new(Documents + "StartToCloseTimeout", "2m"),
        // Enough for six retries while the verifier is down: the intervals reach the maximum of 30 s.
        new(Documents + "ScheduleToCloseTimeout", "3m"),
        new(Documents + "ScheduleToStartTimeout", "20s"),
        new("DocumentVerification__StuckAfter", "20s"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string?>> OfPartners { get; } =
    [
        new("Bureau__Delay", "5s"),
        new("Documents__Delay", "8s"),
    ];
}
