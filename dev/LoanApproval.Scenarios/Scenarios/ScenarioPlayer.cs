using System.Diagnostics;
using System.Security.Cryptography;
using LoanApproval.Client;
using LoanApproval.Client.Connection;
using LoanApproval.Client.Loans;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Review;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>Plays a scenario on the running system and compares its end with the expected one.</summary>
internal sealed class ScenarioPlayer(LoanClient loans, WebUi webUi, ProgressIndicator sign, TimeSpan limit, bool keep)
{
    private const int ShortIdLength = 6;

    // Letters alone: three digits at the end of a person's id would be read as a score.
    private const string Letters = "abcdefghijkmnpqrstuvwxyz";
    private const decimal Amount = 25_000m;

    // A failed attempt with the shortest back-off is seen twice.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static LoanApplication ApplicationFor(Scenario scenario)
    {
        var shortId = RandomNumberGenerator.GetString(Letters, ShortIdLength);
        var ending = scenario.PersonEnding is { } end ? $"-{end}" : "";
        return new()
        {
            ApplicationId = $"{scenario.Name}-{shortId}",
            ApplicantId = $"{scenario.Person ?? scenario.Name}-{shortId}{ending}",
            Amount = Amount,
            DocumentIds = scenario.Documents,
        };
    }

    public async Task<ScenarioReport> PlayAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var report = new ScenarioReport { Name = scenario.Name, Story = scenario.Story };
        if (await scenario.Action.MissingAsync(loans, cancellationToken) is { } missing) return report with { NotPlayed = missing };
        var clock = Stopwatch.StartNew();
        try
        {
            await scenario.Action.BeforeAsync(loans, cancellationToken);
            report = await PlayAsync(scenario, report, cancellationToken);
        }
        finally
        {
            await scenario.Action.RestoreAsync(CancellationToken.None);
        }
        return report with { Took = clock.Elapsed };
    }

    private async Task<ScenarioReport> PlayAsync(Scenario scenario, ScenarioReport report, CancellationToken cancellationToken)
    {
        var application = ApplicationFor(scenario);
        var stage = new ScenarioStage(application, loans, sign);
        var started = await loans.StartAsync(application, cancellationToken);
        report = report with
        {
            ApplicationId = application.ApplicationId,
            WebUi = webUi.Workflow(started.WorkflowId, started.RunId),
            InTheWebUi = scenario.WebUi,
        };
        var observer = new AttemptObserver(TimeProvider.System);
        if (await FollowAsync(scenario, stage, observer, cancellationToken) is not { } last)
        {
            var late = new ScenarioCheck("end", false, $"no end within {DurationDisplay.Say(limit)} (expected {scenario.End}); {application.ApplicationId} goes on");
            return report with { Checks = [late] };
        }
        var history = await loans.Client.GetWorkflowHandle(last.WorkflowId, last.RunId).FetchHistoryAsync();
        var stories = HistoryStories.Read(last.RunId, [.. history.Events], observer);
        var shown = ScenarioChecks.WebUi(scenario, EventLines.Of([.. history.Events]));
        var end = await ScenarioEnd.OfAsync(loans, last, cancellationToken);
        if (last.Open) report = await CloseAsync(application.ApplicationId, report, cancellationToken);
        else await scenario.Action.AfterAsync(stage, cancellationToken);
        return report with { End = end.ToString(), Activities = stories, Checks = [.. ScenarioChecks.Of(scenario, end, stories), .. stage.Checks, shown] };
    }

    private async Task<ApplicationSnapshot?> FollowAsync(Scenario scenario, ScenarioStage stage, AttemptObserver observer, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limit);
        ApplicationSnapshot? last = null;
        try
        {
            var warnings = new WorkerWarnings(loans.Pollers, sign);
            await foreach (var progress in loans.FollowAsync(stage.Application.ApplicationId, new() { Interval = Interval, WaitForNotification = true }, limited.Token))
            {
                var snapshot = progress.Snapshot;
                last = snapshot;
                observer.Look(snapshot);
                sign.Say(ProgressLine.Of(snapshot));
                var reviewing = await scenario.Action.DuringAsync(stage, snapshot, limited.Token);
                if (snapshot.UnderReview && !reviewing) break;
                await warnings.CheckAsync(snapshot, limited.Token);
            }
            return last;
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    // Under review is the expected end of some: without a reviewer they would stay in everybody's list for three days.
    private async Task<ScenarioReport> CloseAsync(string applicationId, ScenarioReport report, CancellationToken cancellationToken)
    {
        if (keep) return report;
        await loans.ReviewAsync(
            applicationId, new ReviewRequest { Approve = false, Reviewer = "scenario", Note = "The scenario is over" }, "scenario-cleanup", cancellationToken);
        return report with { InTheWebUi = $"{report.InTheWebUi} The scenario has declined it since (--keep leaves it to you)." };
    }
}
