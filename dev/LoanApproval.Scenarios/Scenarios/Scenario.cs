using LoanApproval.Contracts.Wire;
using LoanApproval.Scenarios.Actions;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>A story that the system tells the same way each time, and what its end must be.</summary>
internal sealed record Scenario
{
    /// <summary>A name; a person whose name begins with it has the partners play the fault that belongs to it.</summary>
    public required string Name { get; init; }

    /// <summary>What goes wrong, in one sentence.</summary>
    public required string Story { get; init; }

    /// <summary>How the person's id begins, where that is not the scenario's name.</summary>
    public string? Person { get; init; }

    /// <summary>How it ends: three digits are the score, <c>nofile</c> is a person whom the bureau does not know.</summary>
    public string? PersonEnding { get; init; }

    public IReadOnlyList<string> Documents { get; init; } = ["passport", "payslip"];

    /// <summary><c>approved</c>, <c>declined</c>, <c>underReview</c> or <c>cancelled</c>.</summary>
    public required string End { get; init; }

    /// <summary>The decision's reason; null where none is expected.</summary>
    public string? Reason { get; init; }

    /// <summary>The activity that has the trouble.</summary>
    public string Activity { get; init; } = ActivityNames.CheckCreditScore;

    /// <summary>Its attempts; null where chance decides how many.</summary>
    public int? Attempts { get; init; } = 1;

    /// <summary>What its attempts fail with, one of these; empty where none fails.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>What the partner asks for with Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the player does beside looking.</summary>
    public ScenarioAction Action { get; init; } = new();

    /// <summary>Where to look in the Web UI, and what is to be seen there.</summary>
    public required string WebUi { get; init; }

    /// <summary>
    /// The events that <see cref="WebUi"/> speaks of, in their order, as <see cref="EventLines"/> writes them; what stands on both
    /// sides of an <c>&amp;</c> is in the line.
    /// </summary>
    public required IReadOnlyList<string> Shows { get; init; }

    /// <summary>What no event speaks of.</summary>
    public IReadOnlyList<string> ShowsNo { get; init; } = [];
}
