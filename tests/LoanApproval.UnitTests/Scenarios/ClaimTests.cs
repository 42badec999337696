using LoanApproval.Scenarios.Catalog;
using LoanApproval.Scenarios.Checks;

namespace LoanApproval.UnitTests.Scenarios;

public sealed class ClaimTests
{
    [Theory]
    [MemberData(nameof(ScenarioCatalogTests.Names), MemberType = typeof(ScenarioCatalogTests))]
    public void Every_claim_of_a_scenario_holds_for_its_recorded_run(string name) =>
        RecordedEvidence.Check(ScenarioCatalog.Find(name)!, RecordedEvidence.Of(name)).Should().OnlyContain(check => check.Holds);

    [Theory]
    [MemberData(nameof(ScenarioCatalogTests.Names), MemberType = typeof(ScenarioCatalogTests))]
    public void Every_claim_of_a_scenario_fails_when_it_is_false(string name)
    {
        var scenario = ScenarioCatalog.Find(name)!;
        var evidence = RecordedEvidence.Of(name);
        var mutations = RecordedEvidence.Mutations(evidence).ToList();
        var outcomes = OutcomeChecks.Of(scenario.Expected, evidence).Count();

        for (var i = 0; i < outcomes; i++)
            mutations.Should().Contain(mutation => OutcomeFails(scenario, mutation, i), $"a check of the outcome of {name} must fail");
        foreach (var claim in scenario.Claims)
            mutations.Should().Contain(mutation => !claim.Check(mutation).Holds, $"this must be able to fail: {claim.Sentence(evidence)}");
    }

    [Theory]
    [MemberData(nameof(ScenarioCatalogTests.Names), MemberType = typeof(ScenarioCatalogTests))]
    public void Run_of_another_scenario_does_not_satisfy_the_claims(string name)
    {
        var scenario = ScenarioCatalog.Find(name)!;

        // Every other approved application without a fault also satisfies the claims of "approved".
        foreach (var other in ScenarioCatalog.All.Where(other => other != scenario && name != "approved"))
            RecordedEvidence.Check(scenario, RecordedEvidence.Of(other.Name)).Should()
                .Contain(check => !check.Holds, $"{other.Name} is not {name}");
    }

    [Fact]
    public void Worker_killed_before_the_first_documents_does_not_count_as_resumed()
    {
        var evidence = RecordedEvidence.Of("worker-killed");
        var early = evidence with { Kill = evidence.Kill! with { Completed = 0, ResumedAfter = 0 } };

        var check = Claims.Resumed().Check(early);

        check.Holds.Should().BeFalse();
        check.Sentence.Should().Be("Attempt 2 resumed after 0 of 12 documents.");
    }

    [Fact]
    public void Worker_that_verifies_all_documents_again_does_not_count_as_resumed()
    {
        var evidence = RecordedEvidence.Of("worker-killed");
        var again = evidence.Partners.VerifierCalls.ToDictionary(call => call.Key, _ => 2);

        Claims.Resumed().Check(evidence with { Partners = evidence.Partners with { VerifierCalls = again } }).Holds.Should().BeFalse();
    }

    [Fact]
    public void Events_in_another_order_are_a_failure()
    {
        string[] lines = ["WorkflowExecutionCancelRequested", "ActivityTaskCanceled VerifyDocuments", "WorkflowExecutionCanceled"];
        var claim = Claims.Shows("In this order.", lines);
        var evidence = RecordedEvidence.Of("cancelled");

        claim.Check(evidence with { Events = lines }).Holds.Should().BeTrue();
        claim.Check(evidence with { Events = [lines[1], lines[0], lines[2]] }).Found.Should()
            .Contain("ActivityTaskCanceled VerifyDocuments");
    }

    private static bool OutcomeFails(Scenario scenario, Evidence evidence, int index) =>
        OutcomeChecks.Of(scenario.Expected, evidence).ElementAtOrDefault(index) is { Holds: false };
}
