using Spectre.Console.Rendering;

namespace LoanApproval.Starter.Console;

// The live view of one application: its steps with durations, and the attempt that is in progress.
internal sealed class WatchView(string applicationId, LoanApplication? application, string reviewCommand)
{
    private const int NameWidth = 16;
    private static readonly (string Activity, string Name)[] Steps =
    [
        (ActivityNames.CheckCreditScore, "credit check"),
        (ActivityNames.VerifyDocuments, "documents"),
        (ActivityNames.ApproveLoan, "approval"),
        (ActivityNames.SendNotification, "notification"),
    ];

    private readonly Dictionary<string, (DateTimeOffset Began, DateTimeOffset? Ended)> _times = [];
    private LoanProgress? _progress;

    public void Look(LoanProgress progress, DateTimeOffset now)
    {
        _progress = progress;
        var open = progress.Snapshot.Activities;
        foreach (var activity in open.Where(activity => !_times.ContainsKey(activity.Type)))
            _times[activity.Type] = (activity.Scheduled ?? now, null);
        var ended = _times.Where(pair => pair.Value.Ended is null && open.All(activity => activity.Type != pair.Key)).ToList();
        foreach (var (type, times) in ended)
            _times[type] = (times.Began, now);
    }

    public IRenderable Render(DateTimeOffset now) => new Rows(Lines(now).Select(line => new Markup(line)));

    // The lines in Spectre's markup.
    public IEnumerable<string> Lines(DateTimeOffset now)
    {
        var terms = application is null ? "" : $"  {Amount(application)} for {application.ApplicantId}";
        yield return $"[bold]{Text(applicationId)}[/]{Text(terms)}";
        if (_progress is not { } progress) yield break;
        var snapshot = progress.Snapshot;
        var reached = Array.FindLastIndex(Steps, step => _times.ContainsKey(step.Activity));
        for (var i = 0; i < Steps.Length; i++)
        {
            var (type, name) = Steps[i];
            if (snapshot.Activities.FirstOrDefault(activity => activity.Type == type) is { } activity)
            {
                yield return $"[blue]▸[/] {name.PadRight(NameWidth)}{Documents(activity)}{DurationDisplay.Say(now - _times[type].Began)}";
                foreach (var detail in Details(activity, now)) yield return $"    {detail}";
            }
            else if (_times.TryGetValue(type, out var times))
            {
                yield return $"[green]✔[/] {name.PadRight(NameWidth)}{DurationDisplay.Say(times.Ended!.Value - times.Began)}";
            }
            // It ended before the watch began.
            else if (i < reached) yield return $"[green]✔[/] {name}";
            else yield return $"[grey]· {name}[/]";
        }
        if (snapshot.UnderReview)
        {
            yield return $"[yellow]![/] {"manual review".PadRight(NameWidth)}{Text(progress.Status?.Referral ?? "")}";
            yield return $"    {Text(reviewCommand)}";
        }
        if (snapshot.TaskFailure is { } failure)
        {
            var cause = Text($"{failure.Cause}: {failure.Message}");
            yield return $"[red]✘ The workflow task keeps failing[/] (attempt {failure.Attempt}): {cause}";
            yield return "    Roll back the worker, or deploy one that can replay this history.";
        }
    }

    private static IEnumerable<string> Details(PendingActivity activity, DateTimeOffset now)
    {
        var worker = activity is { Running: true, Worker: { } name } ? $" on {name}" : "";
        yield return Text($"attempt {activity.AttemptOf}, {activity.State}{worker}");
        if (activity.LastFailure is { } failure) yield return $"[red]{Text(failure.ToString())}[/]";
        if (activity.NextAttempt is { } next)
            yield return next > now ? $"next attempt in {DurationDisplay.Say(next - now)}" : "next attempt now";
    }

    private string Documents(PendingActivity activity) => activity.Type == ActivityNames.VerifyDocuments && application is not null
        ? string.Create(CultureInfo.InvariantCulture, $"{activity.Completed ?? 0} of {application.DocumentIds.Count}, ")
        : "";

    private static string Amount(LoanApplication application) =>
        $"{Money.Format(application.Amount, application.Currency)} over {application.TermMonths} months";

    private static string Text(string text) => Markup.Escape(SafeText.OneLine(text));
}
