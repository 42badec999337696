using System.Text.Json;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Wire;
using LoanApproval.Worker.PartnerClients;
using LoanApproval.Workflows.Credit;
using Temporalio.Exceptions;

namespace LoanApproval.UnitTests.Worker;

public sealed class CreditReportTests
{
    private const string Report = """{"reportId":"R-1","applicantId":"bob","score":612,"scoreMin":300,"scoreMax":850,"pulledAt":"2026-01-15T12:00:00Z","factors":[{"code":"highUtilization","description":"High utilization"},"Short history"]}""";

    [Fact]
    public void A_complete_report_is_read_with_its_factors()
    {
        var report = Check(Report);
        report.Score.Should().Be(612);
        report.Factors.Should().Equal(new DecisionReason("highUtilization", "High utilization"), new DecisionReason("creditFactor", "Short history"));
    }

    [Theory]
    [InlineData("612", "851")]
    [InlineData("612", "299")]
    [InlineData("612", "9999")]
    [InlineData("612", "null")]
    [InlineData("612", "\"612\"")]
    [InlineData("612", "612.5")]
    [InlineData("\"bob\"", "\"alice\"")]
    [InlineData("\"R-1\"", "\"\"")]
    [InlineData("850", "99999")]
    [InlineData("300", "0")]
    [InlineData("\"2026-01-15T12:00:00Z\"", "5")]
    [InlineData("\"score\"", "\"points\"")]
    public void A_wrong_report_is_never_retried_and_gets_no_default(string what, string instead)
    {
        var failure = FluentActions.Invoking(() => Check(Report.Replace(what, instead, StringComparison.Ordinal))).Should().Throw<ApplicationFailureException>().Which;
        failure.ErrorType.Should().Be(ErrorTypes.WrongReport);
        failure.NonRetryable.Should().BeTrue();
    }

    [Theory]
    [InlineData("""{"documentId":"d1","status":"verified","reason":null}""", true)]
    [InlineData("""{"documentId":"d1","status":"unreadable"}""", true)]
    [InlineData("""{"documentId":"d2","status":"verified"}""", false)]
    [InlineData("""{"documentId":"d1"}""", false)]
    [InlineData("""{"documentId":"d1","status":"fine"}""", false)]
    [InlineData("""{"documentId":"d1","status":0}""", false)]
    [InlineData("[]", false)]
    public void A_word_on_a_document_is_about_that_document(string json, bool accepted)
    {
        var check = FluentActions.Invoking(() => DocumentVerifierClient.Check(JsonSerializer.Deserialize<JsonElement>(json), "d1"));
        if (accepted) check.Should().NotThrow();
        else check.Should().Throw<ApplicationFailureException>().Which.NonRetryable.Should().BeTrue();
    }

    private static CreditReport Check(string json) =>
        CreditBureauClient.Check(JsonSerializer.Deserialize<JsonElement>(json), "bob");
}
