using System.Diagnostics;
using LoanApproval.Client;

namespace LoanApproval.Campaign.Run;

// Submits applications under faults, waits for the decisions, and compares the effects with the expected ones.
internal sealed class CampaignRun(CampaignOptions options, TextWriter output)
{
    // These are submitted after the last fault, because the system must accept new work.
    private const int FreshApplications = 5;

    private readonly CampaignFolder _folder = new();

    // Returns 0 if nothing was lost, done twice or wrong; otherwise 1.
    public async Task<int> RunAsync()
    {
        if (await CountProblemsAsync() > 0)
        {
            await WriteAsync($"to repeat the campaign, use --seed {options.Seed}; logs are in {_folder.Path}");
            return 1;
        }
        _folder.Delete();
        return 0;
    }

    private async Task<int> CountProblemsAsync()
    {
        var clock = Stopwatch.StartNew();
        await WriteAsync(
            $"applications: {options.Applications} + {FreshApplications}, workers: {options.Workers}, ledger: {options.Ledger}");
        await WriteAsync($"chaos {options.Chaos}, seed {options.Seed}; logs in {_folder.Path}");
        await using var system = await CampaignSystem.StartAsync(options, _folder);
        var submissions = new Submissions(new LoanClient(await system.ConnectAsync()));
        var applications = Enumerable.Range(0, options.Applications + FreshApplications)
            .Select(i => CampaignApplications.Make(options.Seed, i)).ToList();

        using var deadline = new CancellationTokenSource();
        var decisions = new List<Task<LoanDecision?>>();
        var faults = new FaultInjector(options, system.Server, system.Workers);
        using (var heal = new CancellationTokenSource())
        {
            var injecting = faults.RunAsync(heal.Token);
            using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1 / options.PerSecond));
            foreach (var application in applications[..options.Applications])
            {
                decisions.Add(submissions.DecideAsync(application, deadline.Token));
                await pace.WaitForNextTickAsync(CancellationToken.None);
            }
            await heal.CancelAsync();
            await injecting;
        }
        await WriteAsync($"submitted after {clock.Elapsed.TotalSeconds:0} s: {faults.Summary}");

        deadline.CancelAfter(options.DecisionTimeout);
        decisions.AddRange(applications[options.Applications..].Select(fresh => submissions.DecideAsync(fresh, deadline.Token)));
        var decided = await Task.WhenAll(decisions);
        await WriteAsync($"decided after {clock.Elapsed.TotalSeconds:0} s; manual reviews: {submissions.Reviews}");
        return await CompareAsync(system, applications, decided, submissions);
    }

    private async Task<int> CompareAsync(
        CampaignSystem system, List<LoanApplication> applications, LoanDecision?[] decisions, Submissions submissions)
    {
        var evidence = await Evidence.GatherAsync(system.PartnersUrl, system.Ledger, _folder.Outbox);
        var finalState = await FinalState.GatherAsync(
            await system.ConnectAsync(), system.Ledger, applications.Select(a => a.ApplicationId));
        List<Problem> problems =
        [
            .. applications.Zip(decisions).SelectMany(pair =>
                OnceCheck.Problems(pair.First, submissions.ExpectedOf(pair.First), evidence.Of(pair.First.ApplicationId, pair.Second))),
            .. submissions.Failures.Select(
                failure => new Problem(ProblemKind.Wrong, failure.Key, $"ended without a decision: {failure.Value}")),
            .. system.Workers.SelectMany(worker => worker.UnexpectedExits)
                .Select(code => new Problem(ProblemKind.Wrong, "-", Text($"a worker exited on its own with code {code}"))),
            .. finalState.Problems,
        ];
        foreach (var problem in problems) await output.WriteLineAsync(problem.ToString());

        var outcomes = decisions.CountBy(decision => decision is null ? "none" : decision.Reason ?? "Approved")
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Text($"{pair.Value} {pair.Key}"));
        await WriteAsync($"{string.Join(", ", outcomes)}");
        var stats = evidence.Stats;
        await WriteAsync($"calls: {stats.Calls}, pulls: {stats.CreditChecks}, documents: {stats.DocumentVerifications}");
        await WriteAsync($"{finalState}");
        int Count(ProblemKind kind) => problems.Count(problem => problem.Kind == kind);
        await WriteAsync(
            $"lost {Count(ProblemKind.Lost)}, duplicated {Count(ProblemKind.Duplicated)}, wrong {Count(ProblemKind.Wrong)}");
        return problems.Count;
    }

    private Task WriteAsync(FormattableString text) => output.WriteLineAsync(Text(text));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
