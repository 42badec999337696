using System.Text.Json.Serialization;

namespace LoanApproval.Scenarios.Playing;

internal sealed record ScenarioReport
{
    public required string Name { get; init; }
    public required string Story { get; init; }

    // What is missing. Null if the scenario was played.
    public string? NotPlayed { get; init; }

    public string? ApplicationId { get; init; }
    public string? WebUi { get; init; }
    public string? End { get; init; }
    public IReadOnlyList<ActivityStory> Activities { get; init; } = [];
    public IReadOnlyList<ScenarioCheck> Checks { get; init; } = [];
    public TimeSpan Took { get; init; }

    // What happened to the application afterwards.
    public string? Note { get; init; }

    public bool AsExpected => NotPlayed is null && Checks.All(check => check.Holds);

    [JsonIgnore]
    public string Verdict => NotPlayed is not null ? "not played" : AsExpected ? "as expected" : "NOT AS EXPECTED";
}
