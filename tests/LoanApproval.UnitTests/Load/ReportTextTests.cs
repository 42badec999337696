using LoanApproval.Load.Measurement;
using LoanApproval.Load.Reports;

namespace LoanApproval.UnitTests.Load;

public sealed class ReportTextTests
{
    private static readonly LoadFigures _figures = new()
    {
        Count = 10,
        PerSecond = 40,
        P50 = 20,
        P95 = 30,
        P99 = 50,
        Max = 60,
        Events = 30,
        WorkerCpu = 25,
        ServerCpu = null,
        PartnersCpu = null,
        ClientCpu = 2,
        WorkerPeakMemory = 150,
        WorkerMemory = [140, 150],
    };

    private static readonly LoadReport _report = new()
    {
        Count = 10,
        Concurrency = 2,
        Rounds = 2,
        WorkerProcesses = 1,
        Processors = 2,
        LoadAverage = 0.5,
        Loans = _figures,
        Floor4 = _figures with { PerSecond = 50, WorkerCpu = 20 },
    };

    [Fact]
    public void Table_has_the_figures_and_their_ratios()
    {
        var table = ReportText.Table(_report);
        table.Should().MatchRegex(@"per second +40\.0 +50\.0 +0\.80")
            .And.MatchRegex(@"p99 / p50 +2\.5 +2\.5")
            .And.MatchRegex(@"worker CPU, ms each +25\.0 +20\.0 +1\.25")
            .And.MatchRegex(@"server CPU, ms each +- +-")
            .And.MatchRegex("worker memory by round, MB +140  150");
    }

    [Fact]
    public void Table_has_a_column_for_each_floor() =>
        ReportText.Table(_report with { ContractFloor = _figures with { PerSecond = 20 } })
            .Should().MatchRegex("loans +Floor4 +ratio +contract +ratio").And.MatchRegex(@"per second +40\.0 +50\.0 +0\.80 +20\.0 +2\.00");

    [Fact]
    public void Table_without_Floor4_has_no_ratios() =>
        ReportText.Table(_report with { Floor4 = null }).Should().NotContainAny("Floor4", "ratio");

    [Fact]
    public void Json_has_the_ratios()
    {
        var json = JsonSerializer.Deserialize<JsonElement>(ReportText.Json(_report));
        json.GetProperty("ratios").GetProperty("perSecond").GetDouble().Should().Be(0.8);
        json.GetProperty("loans").GetProperty("serverCpu").ValueKind.Should().Be(JsonValueKind.Null);
    }
}
