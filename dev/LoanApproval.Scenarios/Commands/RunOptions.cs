using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace LoanApproval.Scenarios.Commands;

internal sealed class RunOptions
{
    private const string DefaultTimeout = "10m";

    private readonly Argument<string?> _name = new("NAME")
    {
        Description = "The name of a scenario, as in the list",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "NAME",
    };

    private readonly Option<bool> _all = new("--all") { Description = "Play every scenario" };

    private readonly Option<bool> _keep = new("--keep")
    {
        Description = "Leave an application under review instead of declining it afterwards",
    };

    private readonly Option<bool> _byHand = new("--by-hand")
    {
        Description = "Wait for you to kill the process (worker-killed, server-killed)",
    };

    private readonly Option<bool> _slow = new("--slow")
    {
        Description = "Use delays that are long enough to watch each attempt in the Web UI",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The output format: text or json",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string> _timeout = new("--timeout")
    {
        Description = "The time limit for each scenario",
        HelpName = "DURATION",
        DefaultValueFactory = _ => DefaultTimeout,
    };

    private readonly Option<string?> _evidence = new("--evidence") { Hidden = true };

    public void AddTo(Command command)
    {
        _name.CompletionSources.Add(_ => ScenarioCatalog.All.Select(scenario => new CompletionItem(scenario.Name)));
        command.Arguments.Add(_name);
        foreach (var option in new Option[] { _all, _keep, _byHand, _slow, _output, _timeout, _evidence }) command.Options.Add(option);
        command.Validators.Add(Validate);
    }

    public bool Json(ParseResult parsed) => parsed.GetValue(_output) == "json";

    public bool Slow(ParseResult parsed) => parsed.GetValue(_slow);

    public IReadOnlyList<Scenario> Scenarios(ParseResult parsed) =>
        parsed.GetValue(_name) is { } name ? [ScenarioCatalog.Find(name)!] : ScenarioCatalog.All;

    public PlayerOptions Player(ParseResult parsed)
    {
        // The validator has checked the timeout.
        _ = TryParse(parsed.GetValue(_timeout), out var limit, out _);
        return new PlayerOptions
        {
            Limit = limit,
            Keep = parsed.GetValue(_keep),
            ByHand = parsed.GetValue(_byHand),
            EvidenceFolder = parsed.GetValue(_evidence),
        };
    }

    private void Validate(CommandResult result)
    {
        var name = result.GetValue(_name);
        if (name is null != result.GetValue(_all)) result.AddError("Specify either the NAME of a scenario or --all.");
        else if (name is not null && ScenarioCatalog.Find(name) is null)
            result.AddError($"'{name}' is not a scenario. To see the scenarios, run: list");
        else if (result.GetValue(_byHand) && name is not ("worker-killed" or "server-killed"))
            result.AddError("--by-hand works only with worker-killed and server-killed.");
        if (result.GetValue(_output) is not (null or "text" or "json")) result.AddError("--output must be text or json.");
        if (!TryParse(result.GetValue(_timeout), out _, out var problem)) result.AddError($"--timeout: {problem}");
    }

    // Defaults do not apply yet during validation.
    private static bool TryParse(string? text, out TimeSpan limit, out string? problem) =>
        DurationText.TryParse(text ?? DefaultTimeout, DurationText.Shortest, DurationText.LongestTimer, out limit, out problem);
}
