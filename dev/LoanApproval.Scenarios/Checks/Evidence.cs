namespace LoanApproval.Scenarios.Checks;

// What was observed of one scenario: by the server, by the partners and by the scenario's own action.
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

    // What the responses to the scenario's own calls were.
    public IReadOnlyDictionary<string, string> Responses { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Attempt> AttemptsOf(string activity) => Activities.FirstOrDefault(story => story.Type == activity)?.Attempts ?? [];
}
