using LoanApproval.Starter.Console;

namespace LoanApproval.Starter.Loans;

/// <summary>One line that says where an application stands; it changes when, and only when, something happened.</summary>
internal static class Progress
{
    public static string Line(ApplicationSnapshot snapshot)
    {
        var step = snapshot.LoanStatus ?? (snapshot.Open ? "started" : snapshot.StatusWord);
        return snapshot.Activities.Count == 0
            ? $"{snapshot.ApplicationId}: {step}"
            : $"{snapshot.ApplicationId}: {step}, {string.Join("; ", snapshot.Activities.Select(Line))}";
    }

    private static string Line(PendingActivity activity)
    {
        var attempt = $"{activity.Type} attempt {activity.AttemptOf} {activity.State}";
        var next = activity.NextAttempt is { } time ? $" at {DisplayText.Moment(time)} UTC" : "";
        var after = activity.LastFailure is { } failure ? $", after {failure}" : "";
        return attempt + next + after;
    }
}
