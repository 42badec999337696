using System.CommandLine;
using LoanApproval.Scenarios.Console;
using LoanApproval.Scenarios.Scenarios;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Commands;
using LoanApproval.Starter.Console;

namespace LoanApproval.Scenarios.Commands;

/// <summary><c>run</c>: plays what can go wrong, and compares the end with the expected one.</summary>
internal static class RunCommand
{
    // Stories share the machine; more at once would only slow each other's clocks.
    private const int AtOnce = 4;
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(10);

    public static Command Create(GlobalOptions globals)
    {
        var name = new Argument<string?>("NAME") { Description = "One of the names that list prints", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => ScenarioCatalog.All.Select(s => new System.CommandLine.Completions.CompletionItem(s.Name)));
        var all = new Option<bool>("--all") { Description = "Play every one and print a table" };
        var keep = new Option<bool>("--keep") { Description = "Leave what ends under review there; otherwise it is declined when the scenario is over" };
        var timeout = WaitOptions.TimeoutOption("Give each scenario no longer than this (default: 10m)");
        var command = new Command("run", "Play a scenario on the running system: exit 0 when its end is the expected one.") { name, all, keep, timeout };
        command.Validators.Add(result =>
        {
            var asked = result.GetValue(name);
            if (asked is null != result.GetValue(all)) result.AddError("Say either the NAME of a scenario or --all.");
            else if (asked is not null && ScenarioCatalog.Find(asked) is null)
                result.AddError($"There is no scenario {asked}. There are: {string.Join(", ", ScenarioCatalog.All.Select(s => s.Name))}.");
        });
        command.SetSessionAction(globals, async (session, parsed, cancellationToken) =>
        {
            var loans = await session.ConnectAsync(cancellationToken);
            var limit = parsed.GetValue(timeout) ?? DefaultLimit;
            ScenarioPlayer Player(ProgressIndicator sign) => new(loans, session.WebUi, sign, limit, parsed.GetValue(keep));
            return parsed.GetValue(name) is { } one
                ? await PlayOneAsync(session, ScenarioCatalog.Find(one)!, Player, cancellationToken)
                : await PlayAllAsync(session, Player, cancellationToken);
        });
        return command.WithExamples("run flaky-bureau", "run --all", "run bureau-down --keep");
    }

    private static async Task<int> PlayOneAsync(Session session, Scenario scenario, Func<ProgressIndicator, ScenarioPlayer> player, CancellationToken cancellationToken)
    {
        var report = await ProgressIndicator.WhileAsync(session.Terminal, $"{scenario.Name}: {scenario.Story}", sign => player(sign).PlayAsync(scenario, cancellationToken));
        if (session.Terminal.Format == OutputFormat.Text) ScenarioView.Write(session.Terminal.Out, report);
        else session.Terminal.Json(report);
        return report.AsExpected ? ExitCodes.Done : ExitCodes.RunFailed;
    }

    private static async Task<int> PlayAllAsync(Session session, Func<ProgressIndicator, ScenarioPlayer> player, CancellationToken cancellationToken)
    {
        var terminal = session.Terminal;
        var reports = await ProgressIndicator.WhileAsync(terminal, "Playing every scenario", sign => PlayAllAsync(terminal, player(sign), sign, cancellationToken));
        if (terminal.Format == OutputFormat.Text)
        {
            foreach (var report in reports)
                ScenarioView.Write(terminal.Out, report);
            ScenarioView.WriteTable(terminal.Out, reports);
        }
        else terminal.JsonMany(reports);
        // What was not played has proven nothing: a script must not take it for a success.
        if (reports.Count(r => r.NotPlayed is not null) is > 0 and var missing)
            terminal.Note($"[yellow]{missing} of {reports.Count} were not played:[/] {string.Join(", ", reports.Where(r => r.NotPlayed is not null).Select(r => r.Name))}");
        return reports.All(r => r.AsExpected) ? ExitCodes.Done : ExitCodes.RunFailed;
    }

    private static async Task<IReadOnlyList<ScenarioReport>> PlayAllAsync(Terminal terminal, ScenarioPlayer player, ProgressIndicator sign, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(AtOnce);
        async Task<ScenarioReport> PlayAsync(Scenario scenario)
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                var report = await player.PlayAsync(scenario, cancellationToken);
                if (terminal.Format == OutputFormat.Text) sign.Note($"{scenario.Name}: {report.Word}");
                return report;
            }
            finally
            {
                places.Release();
            }
        }

        var together = await Task.WhenAll(ScenarioCatalog.All.Where(s => !s.Action.Alone).Select(PlayAsync));
        var reports = together.ToDictionary(r => r.Name);
        // Those that stop or kill something would strike the others.
        foreach (var scenario in ScenarioCatalog.All.Where(s => s.Action.Alone))
            reports[scenario.Name] = await PlayAsync(scenario);
        return [.. ScenarioCatalog.All.Select(s => reports[s.Name])];
    }
}
