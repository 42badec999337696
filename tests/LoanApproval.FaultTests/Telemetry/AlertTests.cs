using System.Text.RegularExpressions;
using LoanApproval.FaultTests.Once;
using LoanApproval.IntegrationTests.Loans;
using LoanApproval.IntegrationTests.Processes;
using LoanApproval.IntegrationTests.Telemetry;
using LoanApproval.LocalServer.Processes;
using LoanApproval.LocalServer.Server;

namespace LoanApproval.FaultTests.Telemetry;

// Provokes every alert on real workers and evaluates the rules on the metrics that the workers expose.
[Collection(FaultCollections.Alerts)]
public sealed partial class AlertTests(ServerFixture server)
{
    private static readonly string _folder = Path.Combine(SolutionFolder.Above(AppContext.BaseDirectory)!, "deploy", "observability");
    private static readonly string _rules = File.ReadAllText(Path.Combine(_folder, "alerts.yml"));
    private readonly string _address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort.Choose()}");

    [SkippableFact]
    public async Task Each_alert_fires_when_its_failure_occurs_and_each_metric_exists()
    {
        await using var system = await LoanSystem.StartAsync(server, "alerts");
        var worker = await system.StartWorkerAsync(
            ("Telemetry:Prometheus", _address),
            ("Worker:MaxConcurrentActivities", "20"),
            ("Review:Deadline", "1s"),
            ("ActivityPolicies:CheckCreditScore:InitialInterval", "20ms"),
            ("ActivityPolicies:SendNotification:InitialInterval", "20ms"));
        await system.DecideAsync("good", "flaky-bureau-1");
        await ProvokeAsync(system, 1);
        var before = await Scrape.OfAsync(_address);
        before.Value("temporal_worker_task_slots_available", """task_queue="loan-documents",""").Should().BeGreaterThan(0);

        await ProvokeAsync(system, 6);
        // Documents that take hours occupy every slot.
        for (var i = 0; i < 20; i++) await system.StartLoanAsync($"slow-{i}", $"lost-heartbeat-{i}");
        Scrape? after = null;
        await Eventually.Async(
            async () => (after = await Scrape.OfAsync(_address)).Series
                .Any(s => s.Key.StartsWith("temporal_worker_task_slots_available", StringComparison.Ordinal)
                    && s.Key.Contains("loan-documents", StringComparison.Ordinal) && s.Value == 0),
            LoanSystem.Deadline,
            "no slot is free");
        await worker.KillAsync();

        Metrics(_rules).Concat(Metrics(await File.ReadAllTextAsync(Path.Combine(_folder, "grafana", "loan-approval.json")))).Distinct()
            .Should().NotBeEmpty().And.BeSubsetOf(after!.Names, "rules and dashboard name metrics of the worker");
        Skip.If(Promtool.Path is null, SkipReasons.NoPromtool);
        // Prometheus adds "up" to the metrics that it scrapes. It is 0 now, because the worker was killed.
        await Promtool.AssertFiresAsync(
            system.Folder,
            Path.Combine(_folder, "alerts.yml"),
            new(new Dictionary<string, double>(before.Series) { ["up"] = 1 }),
            new(new Dictionary<string, double>(after.Series) { ["up"] = 0 }),
            Alert().Matches(_rules).Select(match => match.Groups[1].Value));
    }

    // Each kind of failure occurs in as many applications.
    private async Task ProvokeAsync(LoanSystem system, int count)
    {
        var ids = Enumerable.Range(0, count).Select(i => $"{count}-{i}").ToList();
        // The bureau is down, the application is referred, and the review expires.
        await Task.WhenAll(ids.Select(id => system.DecideAsync($"down-{id}", "bureau-down-1")));

        await using (await LockedLedger.LockAsync(system))
        {
            await UntilCountedAsync("loan_failed_attempts_total", ErrorTypes.LedgerUnavailable, count, () => StartAsync("locked"));
        }

        // A file in place of the mail folder.
        Directory.Move(system.Folder["outbox"], system.Folder["moved"]);
        await File.WriteAllTextAsync(system.Folder["outbox"], "");
        await UntilCountedAsync("loan_failed_attempts_total", ActivityNames.SendNotification, count, () => StartAsync("mute"));
        File.Delete(system.Folder["outbox"]);
        Directory.Move(system.Folder["moved"], system.Folder["outbox"]);

        // A workflow that these workers do not have, as after a deployment of the wrong version.
        await UntilCountedAsync("temporal_workflow_task_execution_failed_total", "UnknownWorkflow", count, () => Task.WhenAll(ids.Select(
            id => system.Client.StartWorkflowAsync("UnknownWorkflow", [], new($"unknown-{id}", TaskQueues.LoanApproval)))));

        Task StartAsync(string prefix) => Task.WhenAll(ids.Select(id => system.StartLoanAsync($"{prefix}-{id}", "alice")));
    }

    private async Task UntilCountedAsync(string metric, string label, int more, Func<Task> provoke)
    {
        var start = (await Scrape.OfAsync(_address)).Value(metric, label);
        await provoke();
        await Eventually.Async(
            async () => (await Scrape.OfAsync(_address)).Value(metric, label) >= start + more,
            LoanSystem.Deadline,
            $"{metric} of {label} counts {more} more");
    }

    private static IEnumerable<string> Metrics(string text) => Metric().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\b(?:loan|temporal)_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex(@"alert: (\w+)")]
    private static partial Regex Alert();
}
