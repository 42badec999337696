namespace LoanApproval.Starter.Console;

internal static class LoanView
{
    public static void Write(IAnsiConsole console, LoanDecision decision)
    {
        var outcome = LoanJson.NameOf(decision.Outcome);
        Title(console, DisplayText.Color(outcome), outcome, decision.ApplicationId);
        Fields.Write(console, "reason", decision.Reason);
        foreach (var reason in decision.Reasons ?? []) Fields.Write(console, "", $"{reason.Code}: {reason.Description}");
        Fields.Write(console, "amount", ApplicationSummary.Terms(decision.Amount, decision.Currency, decision.TermMonths));
        Fields.Write(console, "interest rate", decision.InterestRate is { } rate ? $"{rate:0.##} % a year" : null);
        Fields.Write(console, "monthly payment", decision.MonthlyPayment is { } payment ? Money.Format(payment, decision.Currency) : null);
        Fields.Write(console, "loan", decision.LoanId);
        Fields.Write(console, "credit score", decision.CreditScore is { } score ? $"{score} (report {decision.CreditReportId})" : null);
        Fields.Write(console, "decided", $"{DisplayText.Time(decision.DecidedAt)} by {decision.DecidedBy}");
        Fields.Write(console, "note", decision.ReviewNote);
        if (decision.SkippedChecks is { Count: > 0 } skipped)
            Fields.Write(console, "not checked", string.Join(", ", skipped.Select(LoanJson.NameOf)), "yellow");
        Fields.Write(console, "notification", decision.Notification is { } sent ? LoanJson.NameOf(sent) : null);
    }

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
        Title(console, underReview ? "bold yellow" : "bold", snapshot.Open ? LoanJson.NameOf(status.Step) : snapshot.StatusName,
            snapshot.ApplicationId);
        Fields.Write(console, "applicant", application?.ApplicantId);
        Fields.Write(console, "amount", application is null ? null : ApplicationSummary.Terms(application));
        Fields.Write(console, "reason", status.Referral, "yellow");
        Fields.Write(console, "credit check", review switch
        {
            null => null,
            { CreditScore: { } score } => $"done, score {score}",
            { CreditChecked: true } => "done, no score",
            _ => "not done",
        });
        // During the verification, only the heartbeat shows how many documents are done.
        var verification = snapshot.Activities.FirstOrDefault(activity => activity.Type == ActivityNames.VerifyDocuments);
        Fields.Write(console, "documents", verification?.Completed is { } completed
            ? $"{completed} of {status.DocumentsTotal} checked"
            : $"{status.DocumentsVerified} of {status.DocumentsTotal} verified");
        if (review?.Deadline is { } deadline)
            Fields.Write(
                console, "deadline", $"{DisplayText.Time(deadline)}, {DisplayText.In(deadline - now)}; then the application expires");
        Fields.Write(console, "started", DisplayText.Time(snapshot.StartTime) + Since(snapshot.StartTime, now));
        if (snapshot.TaskFailure is { } failure)
        {
            Fields.Write(console, "workflow task", $"keeps failing, attempt {failure.Attempt}", "red");
            Fields.Write(console, "last failure", $"{failure.Cause}: {failure.Message}", "red");
            Fields.Write(console, "what to do",
                "Roll back the worker, or deploy one that can replay this history. Then the application continues; nothing is lost.");
        }
        foreach (var activity in snapshot.Activities) Write(console, activity, now);
    }

    // The state of an application in one line, which changes only when something happened.
    public static string Line(ApplicationSnapshot snapshot)
    {
        var state = snapshot.Activities.Count > 0
            ? string.Join("; ", snapshot.Activities.Select(Line))
            : snapshot.LoanStatus ?? (snapshot.Open ? "started" : snapshot.StatusName);
        var stuck = snapshot.TaskFailure is { } failure ? $", workflow task fails ({failure.Cause}: {failure.Message})" : "";
        return $"{snapshot.ApplicationId}: {state}{stuck}";
    }

    private static string Line(PendingActivity activity)
    {
        var done = activity.Completed is > 0 and { } completed ? $"{completed} done, " : "";
        var worker = activity is { Running: true, Worker: { } name } ? $" on {name}" : "";
        var state = activity.NextAttempt is { } time ? $"at {DisplayText.Moment(time)} UTC" : activity.State + worker;
        var after = activity.LastFailure is { } failure ? $", after {failure}" : "";
        return $"{activity.Type}, {done}attempt {activity.AttemptOf} {state}{after}";
    }

    public static JsonObject Json(LoanStatus status, ApplicationSnapshot snapshot, ReviewCase? review = null)
    {
        var json = Node(status).AsObject();
        json["workflow"] = snapshot.StatusName;
        // Times are in UTC. For unlimited attempts, the maximum is null.
        json["activities"] = Node(snapshot.Activities.Select(activity => new
        {
            activity.Type,
            activity.State,
            activity.Attempt,
            MaximumAttempts = activity.Info.MaximumAttempts > 0 ? activity.Info.MaximumAttempts : (int?)null,
            activity.LastFailure,
            activity.LastStarted,
            activity.NextAttempt,
            activity.Heartbeat,
            activity.HeartbeatTime,
            activity.Worker,
        }));
        if (review is null) return json;
        json["creditChecked"] = review.CreditChecked;
        json["creditScore"] = review.CreditScore;
        json["documentsChecked"] = review.DocumentsChecked;
        json["deadline"] = Node(review.Deadline);
        return json;
    }

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, LoanJson.Options)!;

    private static void Write(IAnsiConsole console, PendingActivity activity, DateTimeOffset now)
    {
        Fields.Write(console, "activity", activity.Type, "bold");
        var since = activity.Running ? Since(activity.LastStarted, now) : "";
        Fields.Write(console, "attempt", $"{activity.AttemptOf}, {activity.State}{since}");
        Fields.Write(console, "last failure", activity.LastFailure?.ToString(), "red");
        if (activity.NextAttempt is { } next)
            Fields.Write(console, "next attempt", $"{DisplayText.Moment(next)} UTC, {DisplayText.In(next - now)}");
        var heartbeat = activity.Completed is { } done ? $"{done} done" : activity.Heartbeat;
        Fields.Write(console, "heartbeat", heartbeat is null ? null : heartbeat + Since(activity.HeartbeatTime, now));
        Fields.Write(console, "worker", activity.Worker);
    }

    private static void Title(IAnsiConsole console, string style, string state, string applicationId) =>
        console.Write(new Markup($"[{style}]{Markup.Escape(state)}[/]  {Markup.Escape(SafeText.OneLine(applicationId))}\n"));

    private static string Since(DateTimeOffset? time, DateTimeOffset now) =>
        time is { } then && now > then ? $", {DisplayText.Ago(now - then)}" : "";
}
