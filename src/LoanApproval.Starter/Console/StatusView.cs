using System.Globalization;
using LoanApproval.Contracts.Review;
using LoanApproval.Starter.Loans;
using Spectre.Console;

namespace LoanApproval.Starter.Console;

/// <summary>Where an application stands, for a person.</summary>
internal static class StatusView
{
    public static void Write(IAnsiConsole console, LoanStatus status, ApplicationSnapshot snapshot, DateTimeOffset now)
    {
        if (status.Decision is { } decision)
        {
            DecisionView.Write(console, decision);
            return;
        }
        console.MarkupLineInterpolated($"[bold]{(snapshot.Open ? DisplayText.Of(status.Step) : snapshot.StatusWord)}[/]  {snapshot.ApplicationId}");
        Fields.Write(console, "documents", string.Create(CultureInfo.InvariantCulture, $"{status.DocumentsVerified} of {status.DocumentsTotal} verified"));
        Fields.Write(console, "referral", status.Referral, "yellow");
        Fields.Write(console, "started", DisplayText.Time(snapshot.StartTime));
        foreach (var activity in snapshot.Activities)
            Write(console, activity, now);
    }

    private static void Write(IAnsiConsole console, PendingActivity activity, DateTimeOffset now)
    {
        Fields.Write(console, "activity", activity.Type, "bold");
        Fields.Write(console, "attempt", $"{activity.AttemptOf}, {activity.State}{Since(activity.Started, now)}");
        Fields.Write(console, "last failure", activity.LastFailure?.ToString(), "red");
        if (activity.NextAttempt is { } next)
            Fields.Write(console, "next retry", $"{DisplayText.Moment(next)} UTC{In(next - now)}");
        Fields.Write(console, "heartbeat", activity.Heartbeat is { } details ? details + Since(activity.HeartbeatTime, now) : null);
        Fields.Write(console, "worker", activity.Worker);
    }

    private static string In(TimeSpan wait) => wait > TimeSpan.Zero ? $", in {Cli.Durations.Say(wait)}" : ", now";

    private static string Since(DateTimeOffset? time, DateTimeOffset now) =>
        time is { } then && now > then ? $", {Cli.Durations.Say(now - then)} ago" : "";
}
