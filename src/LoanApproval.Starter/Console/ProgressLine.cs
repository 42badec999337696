namespace LoanApproval.Starter.Console;

// One line that says where an application stands. It changes only when something happened.
internal static class ProgressLine
{
    public static string Of(ApplicationSnapshot snapshot)
    {
        var step = snapshot.LoanStatus ?? (snapshot.Open ? "started" : snapshot.StatusWord);
        var stuck = snapshot.TaskFailure is { } failure ? $", workflow task fails ({failure.Cause}: {failure.Message})" : "";
        return snapshot.Activities.Count == 0
            ? $"{snapshot.ApplicationId}: {step}{stuck}"
            : $"{snapshot.ApplicationId}: {step}, {string.Join("; ", snapshot.Activities.Select(Of))}{stuck}";
    }

    private static string Of(PendingActivity activity)
    {
        var attempt = $"{activity.Type} attempt {activity.AttemptOf} {activity.State}";
        var worker = activity is { Running: true, Worker: { } name } ? $" on {name}" : "";
        var next = activity.NextAttempt is { } time ? $" at {DisplayText.Moment(time)} UTC" : "";
        var done = activity.Completed is { } completed ? $", {completed} done" : "";
        var after = activity.LastFailure is { } failure ? $", after {failure}" : "";
        return attempt + worker + next + done + after;
    }
}
