using LoanApproval.Contracts.Wire;

namespace LoanApproval.DevHost.Hosting;

/// <summary>Time-outs for watching: what takes minutes in production takes seconds here. The retry back-off is left as it is.</summary>
internal static class DemoTimeouts
{
    public const string Notice =
        "classroom: time-outs are shorter than the production defaults, so that each failure shows in seconds (--policies default for those)";

    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        // The bureau answers within a second; its time-out shows after five.
        [Setting(ActivityNames.CheckCreditScore, "StartToCloseTimeout")] = "00:00:05",
        [Setting(ActivityNames.CheckCreditScore, "ScheduleToCloseTimeout")] = "00:01:00",
        // A document takes two seconds and reports each; five seconds of silence is a lost worker.
        [Setting(ActivityNames.VerifyDocuments, "HeartbeatTimeout")] = "00:00:05",
        [Setting(ActivityNames.VerifyDocuments, "StartToCloseTimeout")] = "00:02:00",
        [Setting(ActivityNames.VerifyDocuments, "ScheduleToCloseTimeout")] = "00:00:30",
        // A verifier that says nothing for eight seconds is stuck: its worker stops vouching for it, and the heartbeats end.
        ["DocumentVerification__Patience"] = "00:00:08",
        // Nobody on loan-documents: a person is asked after ten seconds.
        [Setting(ActivityNames.VerifyDocuments, "ScheduleToStartTimeout")] = "00:00:10",
    };

    private static string Setting(string activity, string name) => $"ActivityPolicies__{activity}__{name}";
}
