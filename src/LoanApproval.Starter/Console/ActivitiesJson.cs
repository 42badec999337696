using System.Text.Json.Nodes;

namespace LoanApproval.Starter.Console;

// The contract's status with one more field, activities: the open ones as the server describes them.
internal static class ActivitiesJson
{
    public static JsonObject Add(LoanStatus status, IReadOnlyList<PendingActivity> activities)
    {
        var json = JsonSerializer.SerializeToNode(status, LoanJson.Options)!.AsObject();
        json["activities"] = JsonSerializer.SerializeToNode(activities.Select(View), LoanJson.Options);
        return json;
    }

    // Times are UTC; unlimited attempts are null.
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
