namespace LoanApproval.Starter.Console;

internal static class StatusView
{
    public static void Write(IAnsiConsole console, LoanStatus status, ApplicationSnapshot snapshot, DateTimeOffset now)
    {
        if (status.Decision is { } decision)
        {
            DecisionView.Write(console, decision);
            return;
        }
        console.MarkupLineInterpolated(
            $"[bold]{(snapshot.Open ? DisplayText.Of(status.Step) : snapshot.StatusWord)}[/]  {snapshot.ApplicationId}");
        Fields.Write(
            console,
            "documents",
            string.Create(CultureInfo.InvariantCulture, $"{status.DocumentsVerified} of {status.DocumentsTotal} verified"));
        Fields.Write(console, "referral", status.Referral, "yellow");
        Fields.Write(console, "started", $"{DisplayText.Time(snapshot.StartTime)}{Since(snapshot.StartTime, now)}");
        WriteTaskFailure(console, snapshot.TaskFailure);
        foreach (var activity in snapshot.Activities)
            Write(console, activity, now);
    }

    private static void WriteTaskFailure(IAnsiConsole console, WorkflowTaskFailure? failure)
    {
        if (failure is null) return;
        Fields.Write(
            console, "workflow task", string.Create(CultureInfo.InvariantCulture, $"keeps failing, attempt {failure.Attempt}"), "red");
        Fields.Write(console, "last failure", $"{failure.Cause}: {failure.Message}", "red");
        Fields.Write(
            console,
            "what to do",
            "Roll back the worker, or deploy one that can replay this history. Then the application continues; nothing is lost.");
    }

    private static void Write(IAnsiConsole console, PendingActivity activity, DateTimeOffset now)
    {
        Fields.Write(console, "activity", activity.Type, "bold");
        Fields.Write(console, "attempt", $"{activity.AttemptOf}, {activity.State}{Since(activity.Started, now)}");
        Fields.Write(console, "last failure", activity.LastFailure?.ToString(), "red");
        if (activity.NextAttempt is { } next)
            Fields.Write(console, "next attempt", $"{DisplayText.Moment(next)} UTC{In(next - now)}");
        Fields.Write(console, "heartbeat", activity.Heartbeat is { } details ? details + Since(activity.HeartbeatTime, now) : null);
        Fields.Write(console, "worker", activity.Worker);
    }

    private static string In(TimeSpan wait) => wait > TimeSpan.Zero ? $", in {DurationDisplay.Say(wait)}" : ", now";

    private static string Since(DateTimeOffset? time, DateTimeOffset now) =>
        time is { } then && now > then ? $", {DurationDisplay.Ago(now - then)}" : "";
}
