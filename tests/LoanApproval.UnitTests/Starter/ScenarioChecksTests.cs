using LoanApproval.Client.Loans;
using LoanApproval.Contracts.Wire;
using LoanApproval.Scenarios.Scenarios;
using Temporalio.Common;

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

    [Theory]
    [InlineData("approved", "approved")]
    [InlineData("low-score", "low-score")]
    [InlineData("no-credit-file", "no-credit-file")]
    [InlineData("bad-document", "bad-document")]
    [InlineData("flaky-bureau", "flaky-bureau")]
    [InlineData("lost-heartbeat", "lost-heartbeat")]
    [InlineData("cancelled", "cancelled-documents")]
    public void A_recorded_history_shows_what_its_scenario_says_and_that_of_another_does_not(string name, string recorded)
    {
        var scenario = ScenarioCatalog.Find(name)!;
        ScenarioChecks.WebUi(scenario, Lines(recorded)).Should().Match<ScenarioCheck>(check => check.Holds);
        ScenarioChecks.WebUi(scenario, Lines("review-declined")).Holds.Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(ScenarioCatalogTests.Names), MemberType = typeof(ScenarioCatalogTests))]
    public void No_scenario_says_nothing_of_the_Web_UI(string name)
    {
        ScenarioCatalog.Find(name)!.Shows.Should().NotBeEmpty();
        ScenarioChecks.WebUi(ScenarioCatalog.Find(name)!, ["WorkflowExecutionStarted"]).Holds.Should().BeFalse();
    }

    [Fact]
    public void Events_in_another_order_are_not_what_it_says()
    {
        var scenario = ScenarioCatalog.Find("cancelled")!;
        string[] lines = ["WorkflowExecutionCancelRequested", "ActivityTaskCanceled VerifyDocuments", "WorkflowExecutionCanceled"];
        ScenarioChecks.WebUi(scenario, lines).Holds.Should().BeTrue();
        ScenarioChecks.WebUi(scenario, [lines[1], lines[0], lines[2]]).Found.Should().Contain("ActivityTaskCanceled VerifyDocuments");
        ScenarioChecks.WebUi(scenario, [.. lines, "ActivityTaskScheduled ApproveLoan"]).Found.Should().Contain("ApproveLoan");
    }

    private static IReadOnlyList<string> Lines(string recorded)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Replay", "Histories", $"{recorded}.json");
        return EventLines.Of([.. WorkflowHistory.FromJson("recorded", File.ReadAllText(file)).Events]);
    }

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
