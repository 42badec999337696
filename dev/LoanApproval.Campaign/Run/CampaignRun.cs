using System.Diagnostics;
using System.Globalization;
using LoanApproval.Campaign.Faults;
using LoanApproval.Campaign.Once;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;

namespace LoanApproval.Campaign.Run;

/// <summary>Submits, harms, heals, waits, and compares what is there with the oracle.</summary>
internal sealed class CampaignRun(CampaignOptions options, TextWriter output)
{
    // After the last fault: a system that is healed must take new work.
    private const int FreshApplications = 5;

    private readonly CampaignFolder _folder = new();

    /// <returns>0 when nothing was lost, done twice or wrong; else 1.</returns>
    public async Task<int> RunAsync()
    {
        if (await ProblemsAsync() > 0)
        {
            await SayAsync($"play it again with --seed {options.Seed}; logs in {_folder.Path}");
            return 1;
        }
        _folder.Delete();
        return 0;
    }

    private async Task<int> ProblemsAsync()
    {
        var clock = Stopwatch.StartNew();
        await SayAsync($"{options.Applications} applications, {options.Workers} workers, ledger {options.Ledger}, chaos {options.Chaos}, seed {options.Seed}; logs in {_folder.Path}");
        await using var system = await CampaignSystem.StartAsync(options, _folder);
        var applications = Enumerable.Range(0, options.Applications + FreshApplications).Select(i => CampaignApplications.Make(options.Seed, i)).ToList();
        var submissions = new Submissions(await system.ConnectAsync());

        var mischief = new FaultInjector(options, system.Server, system.Workers);
        using (var heal = new CancellationTokenSource())
        {
            var harm = mischief.RunAsync(heal.Token);
            await SubmitAsync(submissions, applications[..options.Applications], heal.Token);
            await heal.CancelAsync();
            await harm;
        }
        await SayAsync($"submitted and healed after {clock.Elapsed.TotalSeconds:0} s: {mischief.Summary}");

        using var deadline = new CancellationTokenSource(options.StuckAfter);
        foreach (var fresh in applications[options.Applications..]) await submissions.SubmitAsync(fresh, deadline.Token);
        var decisions = await Task.WhenAll(applications.Select(a => submissions.DecisionAsync(a, deadline.Token)));
        await SayAsync($"all waited for after {clock.Elapsed.TotalSeconds:0} s");
        return await JudgeAsync(system, applications, decisions, submissions);
    }

    private async Task SubmitAsync(Submissions submissions, IReadOnlyList<LoanApplication> applications, CancellationToken deadline)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1 / options.PerSecond));
        var submitted = new List<Task>();
        foreach (var application in applications)
        {
            submitted.Add(submissions.SubmitAsync(application, deadline));
            await pace.WaitForNextTickAsync(CancellationToken.None);
        }
        await Task.WhenAll(submitted);
    }

    private async Task<int> JudgeAsync(CampaignSystem system, List<LoanApplication> applications, LoanDecision?[] decisions, Submissions submissions)
    {
        var evidence = await Evidence.GatherAsync(system.PartnersUrl, system.Ledger, _folder.Outbox);
        var problems = applications.Zip(decisions)
            .SelectMany(pair => OnceCheck.Problems(pair.First, Oracle.Of(pair.First), evidence.Of(pair.First.ApplicationId, pair.Second)))
            .Concat(submissions.Failures.Select(failure => new Problem(ProblemKind.Wrong, failure.Key, $"ended without a decision: {failure.Value}")))
            .Concat(system.Workers.SelectMany(worker => worker.Deaths).Select(code => new Problem(ProblemKind.Wrong, "-", Text($"a worker ended by itself with {code}"))))
            .ToList();
        var aftermath = await Aftermath.GatherAsync(await system.ConnectAsync(), system.Ledger, applications.Select(a => a.ApplicationId));
        problems.AddRange(aftermath.Problems);
        foreach (var problem in problems) await output.WriteLineAsync(problem.ToString());

        var outcomes = string.Join(", ", decisions.CountBy(d => d is null ? "none" : d.Reason ?? "Approved").OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => Text($"{p.Value} {p.Key}")));
        await SayAsync($"{outcomes}; {evidence.Stats.Calls} calls for {evidence.Stats.CreditChecks} pulls and {evidence.Stats.DocumentVerifications} documents");
        await SayAsync($"{aftermath}");
        int Count(ProblemKind kind) => problems.Count(p => p.Kind == kind);
        await SayAsync($"lost {Count(ProblemKind.Lost)}, twice {Count(ProblemKind.Twice)}, wrong {Count(ProblemKind.Wrong)}");
        return problems.Count;
    }

    private Task SayAsync(FormattableString text) => output.WriteLineAsync(Text(text));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
