using LoanApproval.Client.Reviews;

namespace LoanApproval.Starter.Console;

// A decision, or where an application stands.
internal static class LoanView
{
    public static void Write(IAnsiConsole console, LoanDecision decision)
    {
        Title(console, DisplayText.Color(decision.Outcome), DisplayText.Of(decision.Outcome), decision.ApplicationId);
        Fields.Write(console, "reason", decision.Reason);
        foreach (var reason in decision.Reasons ?? []) Fields.Write(console, "", $"{reason.Code}: {reason.Description}");
        Fields.Write(console, "amount", ApplicationSummary.Terms(decision.Amount, decision.Currency, decision.TermMonths));
        Fields.Write(console, "interest rate", Text($"{decision.InterestRate:0.##} % a year", decision.InterestRate));
        Fields.Write(console, "monthly payment", decision.MonthlyPayment is { } payment ? Money.Format(payment, decision.Currency) : null);
        Fields.Write(console, "loan", decision.LoanId);
        Fields.Write(console, "credit score", Text($"{decision.CreditScore} (report {decision.CreditReportId})", decision.CreditScore));
        Fields.Write(console, "decided", $"{DisplayText.Time(decision.DecidedAt)} by {decision.DecidedBy}");
        Fields.Write(console, "note", decision.ReviewNote);
        if (decision.SkippedChecks is { Count: > 0 } skipped)
            Fields.Write(console, "not checked", string.Join(", ", skipped.Select(DisplayText.Of)), "yellow");
        Fields.Write(console, "notification", decision.Notification is { } sent ? DisplayText.Of(sent) : null);
    }

    // With a review case, also what a reviewer has to know before a decision.
    public static void Write(
        IAnsiConsole console, LoanStatus status, ApplicationSnapshot snapshot, DateTimeOffset now,
        ReviewCase? review = null, LoanApplication? application = null)
    {
        if (status.Decision is { } decision)
        {
            Write(console, decision);
            return;
        }
        var underReview = status.Step == LoanStep.UnderReview;
        Title(console, underReview ? "bold yellow" : "bold", snapshot.Open ? DisplayText.Of(status.Step) : snapshot.StatusWord,
            snapshot.ApplicationId);
        Fields.Write(console, "applicant", application?.ApplicantId);
        Fields.Write(console, "amount", application is null ? null : ApplicationSummary.Terms(application));
        Fields.Write(console, "reason", status.Referral, "yellow");
        Fields.Write(console, "credit check", review switch
        {
            null => null,
            { CreditScore: { } score } => Text($"done, score {score}", score),
            { CreditChecked: true } => "done, no score",
            _ => "not done",
        });
        // While the documents are verified, only the heartbeat knows how many are done.
        var verification = snapshot.Activities.FirstOrDefault(activity => activity.Type == ActivityNames.VerifyDocuments);
        Fields.Write(console, "documents", verification?.Completed is { } completed
            ? Text($"{completed} of {status.DocumentsTotal} checked", completed)
            : Text($"{status.DocumentsVerified} of {status.DocumentsTotal} verified", status));
        if (review?.Deadline is { } deadline)
            Fields.Write(console, "deadline", $"{DisplayText.Time(deadline)}, in {DurationDisplay.Say(deadline - now)}; then it expires");
        Fields.Write(console, "started", DisplayText.Time(snapshot.StartTime) + Since(snapshot.StartTime, now));
        if (snapshot.TaskFailure is { } failure) Write(console, failure);
        foreach (var activity in snapshot.Activities) Write(console, activity, now);
    }

    private static void Write(IAnsiConsole console, WorkflowTaskFailure failure)
    {
        Fields.Write(console, "workflow task", Text($"keeps failing, attempt {failure.Attempt}", failure), "red");
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
            Fields.Write(
                console, "next attempt", $"{DisplayText.Moment(next)} UTC, {(next > now ? $"in {DurationDisplay.Say(next - now)}" : "now")}");
        var heartbeat = activity.Completed is { } done ? Text($"{done} done", done) : activity.Heartbeat;
        Fields.Write(console, "heartbeat", heartbeat is null ? null : heartbeat + Since(activity.HeartbeatTime, now));
        Fields.Write(console, "worker", activity.Worker);
    }

    private static void Title(IAnsiConsole console, string style, string state, string applicationId) =>
        console.Write(new Markup($"[{style}]{Markup.Escape(state)}[/]  {Markup.Escape(SafeText.OneLine(applicationId))}\n"));

    // Null if the value is.
    private static string? Text(FormattableString text, object? value) => value is null ? null : FormattableString.Invariant(text);

    private static string Since(DateTimeOffset? time, DateTimeOffset now) =>
        time is { } then && now > then ? $", {DurationDisplay.Ago(now - then)}" : "";
}
