namespace LoanApproval.Starter.Console;

// One line that says where an application stands. It changes only when something happened.
internal static class ProgressLine
{
    public static string Of(ApplicationSnapshot snapshot)
    {
        var state = snapshot.Activities.Count > 0
            ? string.Join("; ", snapshot.Activities.Select(Of))
            : snapshot.LoanStatus ?? (snapshot.Open ? "started" : snapshot.StatusWord);
        var stuck = snapshot.TaskFailure is { } failure ? $", workflow task fails ({failure.Cause}: {failure.Message})" : "";
        return $"{snapshot.ApplicationId}: {state}{stuck}";
    }

    private static string Of(PendingActivity activity)
    {
        var done = activity.Completed is > 0 and { } completed ? $"{completed} done, " : "";
        var worker = activity is { Running: true, Worker: { } name } ? $" on {name}" : "";
        var state = activity.NextAttempt is { } time ? $"at {DisplayText.Moment(time)} UTC" : activity.State + worker;
        var after = activity.LastFailure is { } failure ? $", after {failure}" : "";
        return $"{activity.Type}, {done}attempt {activity.AttemptOf} {state}{after}";
    }
}
