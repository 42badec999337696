namespace LoanApproval.Scenarios.Checks;

// What the server, the partners and the scenario's own action observed during one scenario.
internal sealed record Evidence
{
    public required ScenarioEnd End { get; init; }

    // The event history, one line per event.
    public required IReadOnlyList<string> Events { get; init; }

    public required IReadOnlyList<ActivityStory> Activities { get; init; }

    public required PartnerCount Partners { get; init; }

    // The number of documents of the application.
    public required int Documents { get; init; }

    public Kill? Kill { get; init; }

    // The responses to the scenario's own calls.
    public IReadOnlyDictionary<string, string> Responses { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Attempt> AttemptsOf(string activity) => Activities.FirstOrDefault(story => story.Type == activity)?.Attempts ?? [];
}
