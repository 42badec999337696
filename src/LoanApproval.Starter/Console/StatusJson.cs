using System.Text.Json.Nodes;
using LoanApproval.Client.Reviews;

namespace LoanApproval.Starter.Console;

// The contract's status with more fields: the open activities, as the server describes them, and what a reviewer has to know.
internal static class StatusJson
{
    public static JsonObject Of(LoanStatus status, IReadOnlyList<PendingActivity> activities, ReviewCase? review = null)
    {
        var json = JsonSerializer.SerializeToNode(status, LoanJson.Options)!.AsObject();
        json["activities"] = JsonSerializer.SerializeToNode(activities.Select(View), LoanJson.Options);
        if (review is null) return json;
        json["creditChecked"] = review.CreditChecked;
        json["creditScore"] = review.CreditScore;
        json["documentsChecked"] = review.DocumentsChecked;
        json["deadline"] = JsonSerializer.SerializeToNode(review.Deadline, LoanJson.Options);
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
