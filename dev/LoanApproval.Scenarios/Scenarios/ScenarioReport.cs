using System.Text.Json.Serialization;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>How a scenario went.</summary>
internal sealed record ScenarioReport
{
    public required string Name { get; init; }
    public required string Story { get; init; }

    /// <summary>What it needs and did not find; null when it was played.</summary>
    public string? NotPlayed { get; init; }

    public string? ApplicationId { get; init; }
    public string? End { get; init; }
    public IReadOnlyList<ActivityStory> Activities { get; init; } = [];
    public IReadOnlyList<ScenarioCheck> Checks { get; init; } = [];
    public string? WebUi { get; init; }
    public string? InTheWebUi { get; init; }
    public TimeSpan Took { get; init; }

    public bool AsExpected => NotPlayed is null && Checks.All(c => c.Holds);

    [JsonIgnore]
    public string Word => NotPlayed is not null ? "not played" : AsExpected ? "as expected" : "NOT AS EXPECTED";
}
