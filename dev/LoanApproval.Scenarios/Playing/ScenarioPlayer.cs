using System.Diagnostics;
using LoanApproval.Client.Errors;
using LoanApproval.Client.Following;
using LoanApproval.Contracts.Review;
using LoanApproval.Scenarios.Actions;

namespace LoanApproval.Scenarios.Playing;

// Plays a scenario on the running system and checks every sentence that it prints.
internal sealed class ScenarioPlayer(PlayerContext context, PlayerOptions options, Action<string> say)
{
    private static readonly JsonSerializerOptions _indented = new(LoanJson.Options) { WriteIndented = true };

    // Short enough to observe every attempt, even with the shortest backoff.
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(200);

    public async Task<ScenarioReport> PlayAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var action = scenario.Action();
        var application = scenario.CreateApplication(options.ByHand);
        var report = new ScenarioReport
        {
            Name = scenario.Name,
            Story = scenario.Story,
            ApplicationId = application.ApplicationId,
            WebUi = context.WebUi.Workflow(WorkflowNames.LoanWorkflowId(application.ApplicationId)),
        };
        if (action.NeedsDevHost && context.DevHost?.Control is null)
            return report with { NotPlayed = "It needs DevHost: dotnet run --project dev/LoanApproval.DevHost" };
        var clock = Stopwatch.StartNew();
        var stage = new ScenarioStage(application, context.Loans, context.Partners, context.DevHost, options.ByHand, line =>
            say($"{scenario.Name}: {line}"));
        say($"{scenario.Name}: {scenario.Story}");
        say($"{scenario.Name}: {report.WebUi}");
        try
        {
            await action.BeforeAsync(stage, cancellationToken);
            report = await PlayAsync(scenario, action, stage, report, cancellationToken);
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.LimitPassed)
        {
            report = report with
            {
                Checks = [new($"Outcome: none within {options.Limit.TotalSeconds:0} s", false,
                $"expected {scenario.Expected}; the application continues")]
            };
        }
        finally
        {
            await action.RestoreAsync(stage, CancellationToken.None);
        }
        return report with { Took = clock.Elapsed };
    }

    private async Task<ScenarioReport> PlayAsync(
        Scenario scenario, ScenarioAction action, ScenarioStage stage, ScenarioReport report, CancellationToken cancellationToken)
    {
        await context.Loans.StartAsync(stage.Application, cancellationToken);
        var observer = new AttemptObserver(TimeProvider.System);
        var last = await FollowAsync(action, stage, observer, cancellationToken);
        var history = await context.Loans.Client.GetWorkflowHandle(last.WorkflowId, last.RunId).FetchHistoryAsync();
        var end = await EndOfAsync(last, cancellationToken);
        if (last.Open) report = await CloseAsync(stage, report, cancellationToken);
        else await action.AfterAsync(stage, cancellationToken);
        var evidence = new Evidence
        {
            End = end,
            Events = EventLines.Of([.. history.Events]),
            Activities = HistoryStories.Read(last.RunId, [.. history.Events], observer),
            Partners = await context.Partners.ReadAsync(stage.Application.ApplicationId, cancellationToken),
            Documents = stage.Application.DocumentIds.Count,
            Kill = stage.Kill,
            Responses = stage.Responses,
        };
        await WriteAsync(scenario, evidence, cancellationToken);
        return report with
        {
            End = end.ToString(),
            Activities = evidence.Activities,
            Checks = [.. OutcomeChecks.Of(scenario.Expected, evidence), .. scenario.Claims.Select(claim => claim.Check(evidence))],
        };
    }

    private async Task<ApplicationSnapshot> FollowAsync(
        ScenarioAction action, ScenarioStage stage, AttemptObserver observer, CancellationToken cancellationToken)
    {
        ApplicationSnapshot? last = null;
        string? said = null;
        var follow = new FollowOptions { Interval = _interval, Limit = options.Limit, WaitForNotification = true };
        await foreach (var progress in context.Loans.FollowAsync(stage.Application.ApplicationId, follow, cancellationToken))
        {
            last = progress.Snapshot;
            observer.Look(last);
            if (Describe(last) is { Length: > 0 } line && line != said) stage.Say(said = line);
            var reviewing = await action.DuringAsync(stage, last, cancellationToken);
            if (last.UnderReview && !reviewing) break;
        }
        return last ?? throw new InvalidOperationException("The application was never observed.");
    }

    private async Task<ScenarioEnd> EndOfAsync(ApplicationSnapshot last, CancellationToken cancellationToken)
    {
        if (last.Status == WorkflowExecutionStatus.Completed)
        {
            var decision = await context.Loans.ResultAsync(last.ApplicationId, cancellationToken);
            return new(LoanJson.NameOf(decision.Outcome), decision.Reason);
        }
        if (!last.UnderReview) return new(last.StatusName, null);
        return new(LoanJson.NameOf(LoanStep.UnderReview),
            (await context.Loans.QueryAsync(last.ApplicationId, cancellationToken))?.Referral);
    }

    // Without a review, the application would stay in the list of open applications for three days.
    private async Task<ScenarioReport> CloseAsync(ScenarioStage stage, ScenarioReport report, CancellationToken cancellationToken)
    {
        var id = stage.Application.ApplicationId;
        if (options.Keep) return report with { Note = $"Next: {(OperatingSystem.IsWindows() ? "loan" : "./loan")} review {id}" };
        var request = new ReviewRequest { Approve = false, Reviewer = "scenario", Note = "The scenario is over" };
        await context.Loans.ReviewAsync(id, request, "scenario-cleanup", cancellationToken);
        return report with { Note = "The scenario then declined the application; --keep leaves it under review." };
    }

    private async Task WriteAsync(Scenario scenario, Evidence evidence, CancellationToken cancellationToken)
    {
        if (options.EvidenceFolder is not { } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, $"{scenario.Name}.json"), JsonSerializer.Serialize(evidence, _indented) + "\n", cancellationToken);
    }

    private static string Describe(ApplicationSnapshot snapshot) => string.Join("; ", snapshot.Activities.Select(activity =>
    {
        var after = activity.LastFailure is { } failure ? $", last failure {failure.Type}" : "";
        var done = activity.Completed is { } completed ? string.Create(CultureInfo.InvariantCulture, $", {completed} done") : "";
        return $"{activity.Type} attempt {activity.AttemptOf}, {activity.State}{done}{after}";
    }));
}
