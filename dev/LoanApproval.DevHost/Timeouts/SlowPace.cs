using LoanApproval.Contracts.Wire;

namespace LoanApproval.DevHost.Timeouts;

// Delays that are long enough to watch each attempt in the Web UI.
internal static class SlowPace
{
    private const string Credit = $"ActivityPolicies__{ActivityNames.CheckCreditScore}__";
    private const string Documents = $"ActivityPolicies__{ActivityNames.VerifyDocuments}__";

    public const string HeartbeatTimeout = "15 s";

    public static IReadOnlyDictionary<string, string?> OfWorkers { get; } = new Dictionary<string, string?>
    {
        [Credit + "InitialInterval"] = "10s",
        [Credit + "StartToCloseTimeout"] = "20s",
        [Credit + "ScheduleToCloseTimeout"] = "3m",
        [Documents + "InitialInterval"] = "10s",
        [Documents + "HeartbeatTimeout"] = "15s",
        // Time for six retries of a verifier that is down: the intervals reach the maximum of 30 s.
        [Documents + "ScheduleToCloseTimeout"] = "3m",
        [Documents + "ScheduleToStartTimeout"] = "20s",
        ["DocumentVerification__StuckAfter"] = "20s",
    };

    public static IReadOnlyDictionary<string, string?> OfPartners { get; } = new Dictionary<string, string?>
    {
        ["Bureau__Delay"] = "5s",
        ["Documents__Delay"] = "8s",
    };
}
