using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.PartnerSimulator.Credit;
using LoanApproval.PartnerSimulator.Faults;
using LoanApproval.Scenarios.Scenarios;

namespace LoanApproval.UnitTests.Starter;

public sealed class ScenarioCatalogTests
{
    public static TheoryData<string> Names => [.. ScenarioCatalog.All.Select(s => s.Name)];

    [Fact]
    public void Every_scenario_of_the_training_is_there() => ScenarioCatalog.All.Select(s => s.Name).Should().OnlyHaveUniqueItems().And.Contain(
    [
        "approved", "low-score", "no-credit-file", "bad-document", "flaky-bureau", "rate-limited", "slow-bureau", "bureau-down", "budget-spent",
        "no-document-worker", "lost-heartbeat", "garbled-answer", "wrong-report", "cancelled", "reviewed", "submitted-twice", "cut-connection",
        "worker-killed", "server-killed", "reset",
    ]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_application_keeps_the_contract_and_is_new_each_time(string name)
    {
        var scenario = ScenarioCatalog.Find(name)!;
        var application = ScenarioPlayer.ApplicationFor(scenario);
        LoanApplicationReader.Validate(application).Should().BeEmpty();
        ScenarioPlayer.ApplicationFor(scenario).ApplicationId.Should().NotBe(application.ApplicationId);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_person_has_the_partners_play_the_fault_that_it_tells_of(string name)
    {
        var scenario = ScenarioCatalog.Find(name)!;
        var person = ScenarioPlayer.ApplicationFor(scenario).ApplicantId;
        var partnersFail = scenario.Failures.Count > 0 && !scenario.Action.Alone;
        if (partnersFail) FaultScripts.IsScripted(person).Should().BeTrue();
        int? score = CreditScores.Of(person);
        if (scenario.Reason == DeclineReasons.NoCreditFile) score.Should().BeNull();
        else if (scenario.Reason == DeclineReasons.InsufficientCreditScore) score.Should().BeLessThan(650);
        else score.Should().BeGreaterThanOrEqualTo(650);
    }
}
