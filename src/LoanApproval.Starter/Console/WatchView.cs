namespace LoanApproval.Starter.Console;

internal sealed class WatchView(string applicationId, LoanApplication? application, string reviewCommand)
{
    private const int NameWidth = 16;
    private static readonly Step[] _steps =
    [
        new("credit check", [ActivityNames.CheckCreditScore], decision => decision.CreditReportId is not null),
        new("documents", [ActivityNames.VerifyDocuments], decision =>
            decision is { Approved: true, SkippedChecks: null or [] } or { Reason: DeclineReasons.DocumentVerificationFailed }),
        new("decision", [ActivityNames.ApproveLoan, ActivityNames.RecordDecision], _ => true),
        new("notification", [ActivityNames.SendNotification], decision => decision.Notification is not null),
    ];

    private readonly Dictionary<Step, Seen> _seen = [];

    public IRenderable Render(LoanProgress progress, DateTimeOffset now)
    {
        Observe(progress.Snapshot, now);
        return new Rows(Lines(progress, now).Select(line => new Markup(line)));
    }

    public void Observe(ApplicationSnapshot snapshot, DateTimeOffset now)
    {
        foreach (var step in _steps)
        {
            var seen = _seen.GetValueOrDefault(step);
            if (step.In(snapshot) is { } activity)
            {
                seen ??= new(activity.Scheduled ?? now, activity.Attempt);
                // The server keeps the last heartbeat of the previous attempt for the next one.
                if (activity.Attempt > seen.Attempt) seen = seen with { Attempt = activity.Attempt, ResumedAfter = activity.Completed };
                _seen[step] = seen;
            }
            else if (seen is { Ended: null }) _seen[step] = seen with { Ended = now };
        }
    }

    public IEnumerable<string> Lines(LoanProgress progress, DateTimeOffset now)
    {
        var terms = application is null ? "" : $"  {ApplicationSummary.Terms(application)} for {application.ApplicantId}";
        yield return $"[bold]{Text(applicationId)}[/]{Text(terms)}";
        var reached = Array.FindLastIndex(_steps, _seen.ContainsKey);
        for (var i = 0; i < _steps.Length; i++)
        {
            var (name, seen) = (_steps[i].Name, _seen.GetValueOrDefault(_steps[i]));
            var failed = i == reached && progress.Snapshot.UnderReview;
            if (_steps[i].In(progress.Snapshot) is { } activity)
            {
                yield return $"[blue]▸[/] {name.PadRight(NameWidth)}{Documents(activity)}{DisplayText.Duration(now - seen!.Began)}";
                foreach (var detail in Details(activity, seen, now)) yield return $"    {detail}";
            }
            else if (seen is { Ended: { } ended })
                yield return (failed ? "[red]✘[/]" : "[green]✔[/]")
                    + $" {name.PadRight(NameWidth)}{DisplayText.Duration(ended - seen.Began)}";
            else if (i < reached || (progress.Decision is { } decision && _steps[i].IsDone(decision))) yield return $"[green]✔[/] {name}";
            else yield return $"[grey]· {name}[/]";
        }
        if (progress.Snapshot.UnderReview)
        {
            yield return $"[yellow]![/] {"manual review".PadRight(NameWidth)}{Text(progress.Status?.Referral ?? "")}";
            yield return $"    {Text(reviewCommand)}";
        }
        if (progress.Snapshot.TaskFailure is { } failure)
        {
            var cause = Text($"{failure.Cause}: {failure.Message}");
            yield return $"[red]✘ The workflow task keeps failing[/] (attempt {failure.Attempt}): {cause}";
            yield return "    Roll back the worker, or deploy one that can replay this history.";
        }
    }

    private IEnumerable<string> Details(PendingActivity activity, Seen seen, DateTimeOffset now)
    {
        var worker = activity is { Running: true, Worker: { } name } ? $" on {name}" : "";
        var resumed = seen.ResumedAfter is > 0 and { } done && application is not null
            ? $", resumed after {done} of {application.DocumentIds.Count}" : "";
        yield return Text($"attempt {activity.AttemptOf}, {activity.State}{worker}{resumed}");
        if (activity.LastFailure is { } failure) yield return $"[red]{Text(failure.ToString())}[/]";
        if (activity.NextAttempt is { } next) yield return $"next attempt {DisplayText.In(next - now)}";
    }

    private string Documents(PendingActivity activity) => activity.Type == ActivityNames.VerifyDocuments && application is not null
        ? $"{activity.Completed ?? 0} of {application.DocumentIds.Count}, " : "";

    private static string Text(string text) => Markup.Escape(SafeText.OneLine(text));

    private sealed record Step(string Name, string[] Activities, Func<LoanDecision, bool> IsDone)
    {
        public PendingActivity? In(ApplicationSnapshot snapshot) =>
            snapshot.Activities.FirstOrDefault(activity => Activities.Contains(activity.Type));
    }

    private sealed record Seen(DateTimeOffset Began, int Attempt, DateTimeOffset? Ended = null, int? ResumedAfter = null);
}
