using LoanApproval.LocalServer.Applications;
using LoanApproval.PartnerSimulator.Credit;
using LoanApproval.PartnerSimulator.Faults;
using LoanApproval.Scenarios.Catalog;

namespace LoanApproval.UnitTests.Scenarios;

public sealed class ScenarioCatalogTests
{
    public static TheoryData<string> Names => [.. ScenarioCatalog.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Catalog_has_every_scenario() => ScenarioCatalog.All.Select(scenario => scenario.Name).Should().Equal(
    [
        "approved", "low-score", "no-credit-file", "bad-document", "flaky-bureau", "rate-limited", "slow-bureau", "bureau-down",
            "budget-spent",
        "no-document-worker", "lost-heartbeat", "garbled-answer", "wrong-report", "cancelled", "reviewed", "submitted-twice",
            "cut-connection",
        "worker-killed", "server-killed", "reset",
    ]);

    [Fact]
    public void First_scenarios_are_the_applications_of_the_tour() =>
        ScenarioCatalog.All.Take(DemoApplication.All.Count).Select(scenario => scenario.Demo).Should().Equal(DemoApplication.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Application_is_valid_and_new_for_each_run(string name)
    {
        var scenario = ScenarioCatalog.Find(name)!;
        var application = scenario.CreateApplication();

        LoanApplicationReader.Read(JsonSerializer.Serialize(application, LoanJson.Options), out _).Should().BeEmpty();
        scenario.CreateApplication().ApplicationId.Should().NotBe(application.ApplicationId);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Partners_play_the_fault_of_the_scenario(string name)
    {
        var scenario = ScenarioCatalog.Find(name)!;
        var applicant = scenario.CreateApplication().ApplicantId;
        int? score = CreditScores.Of(applicant);

        if (scenario.Expected.Failures.Count > 0 && !scenario.Action().Exclusive) FaultScripts.IsScripted(applicant).Should().BeTrue();
        if (scenario.Expected.Reason == DeclineReasons.NoCreditFile) score.Should().BeNull();
        else if (scenario.Expected.Reason == DeclineReasons.InsufficientCreditScore) score.Should().BeLessThan(650);
        else score.Should().BeGreaterThanOrEqualTo(650);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lines_fit_80_columns(string name)
    {
        var scenario = ScenarioCatalog.Find(name)!;

        $"{name.PadRight(20)}{scenario.Story}".Length.Should().BeLessThanOrEqualTo(80);
        // The outcome of a referred application quotes the reason of the system.
        RecordedEvidence.Check(scenario, RecordedEvidence.Of(name)).Select(check => $"  ✔ {check.Sentence}")
            .Where(line => !line.Contains("Outcome: ")).Should().OnlyContain(line => line.Length <= 80);
    }
}
