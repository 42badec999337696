using System.Text.Json;
using System.Text.Json.Nodes;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Loans;

namespace LoanApproval.Starter.Console;

/// <summary>The contract's status with one field more, for scripts that ask for it: <c>activities</c>, the open ones as the server describes them.</summary>
internal static class ActivitiesJson
{
    public static JsonObject Add(LoanStatus status, IReadOnlyList<PendingActivity> activities)
    {
        var json = JsonSerializer.SerializeToNode(status, LoanJson.Options)!.AsObject();
        json["activities"] = JsonSerializer.SerializeToNode(activities.Select(View), LoanJson.Options);
        return json;
    }

    // Times are UTC; no limit on the attempts is null.
    private static object View(PendingActivity activity) => new
    {
        activity.Type,
        activity.State,
        activity.Attempt,
        MaximumAttempts = activity.MaximumAttempts > 0 ? activity.MaximumAttempts : (int?)null,
        activity.LastFailure,
        activity.LastStarted,
        activity.NextAttempt,
        activity.Heartbeat,
        activity.HeartbeatTime,
        activity.Worker,
    };
}
