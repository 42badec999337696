using LoanApproval.Contracts;
using LoanApproval.Starter.Loans;
using LoanApproval.Starter.Scenarios;

namespace LoanApproval.UnitTests.Starter;

public sealed class ScenarioChecksTests
{
    private static readonly Scenario Flaky = ScenarioCatalog.Find("flaky-bureau")!;
    private static readonly ScenarioEnd Approved = new("approved", null);

    [Fact]
    public void The_expected_story_holds() => Checks(Flaky, Approved, Story(1, 2)).Should().OnlyContain(c => c.Holds);

    [Fact]
    public void Another_end_does_not() => Checks(Flaky, new("declined", "Insufficient credit score"), Story(1, 2)).Should().ContainSingle(c => !c.Holds).Which.What.Should().Be("end");

    [Fact]
    public void Another_number_of_attempts_does_not() => Checks(Flaky, Approved, Story(1)).Should().ContainSingle(c => !c.Holds).Which.What.Should().Be("attempts");

    [Fact]
    public void Another_back_off_does_not() => Checks(Flaky, Approved, Story(1, 1)).Should().ContainSingle(c => !c.Holds).Which.What.Should().Be("back-off");

    [Fact]
    public void Another_failure_does_not() =>
        Checks(Flaky, Approved, Story("WrongReport", 1, 2)).Should().ContainSingle(c => !c.Holds).Which.What.Should().Be("failure");

    [Fact]
    public void Another_reason_does_not() =>
        Checks(ScenarioCatalog.Find("low-score")!, new("declined", "No credit file"), Story()).Should().Contain(c => !c.Holds && c.What == "end");

    private static List<ScenarioCheck> Checks(Scenario scenario, ScenarioEnd end, ActivityStory story) => [.. ScenarioChecks.Of(scenario, end, [story])];

    private static ActivityStory Story(params int[] delays) => Story(ErrorTypes.PartnerUnavailable, delays);

    private static ActivityStory Story(string failure, params int[] delays) => new(
        ActivityNames.CheckCreditScore,
        [
            .. delays.Select((seconds, index) => new Attempt
            {
                Number = index + 1,
                Failure = new FailureInfo(failure, "503"),
                Delay = TimeSpan.FromSeconds(seconds),
                ExpectedDelay = TimeSpan.FromSeconds(1 << index),
            }),
            new Attempt { Number = delays.Length + 1 },
        ],
        "completed");
}
