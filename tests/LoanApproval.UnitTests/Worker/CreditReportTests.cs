using LoanApproval.Worker.PartnerClients;
using LoanApproval.Workflows.Credit;

namespace LoanApproval.UnitTests.Worker;

public sealed class CreditReportTests
{
    private const string Report =
        """
        {"reportId":"R-1","applicantId":"bob","score":612,"scoreMin":300,"scoreMax":850,"pulledAt":"2026-01-15T12:00:00Z",
        "factors":[{"code":"highUtilization","description":"High utilization"},"Short history"]}
        """;

    [Fact]
    public void Complete_report_is_read_with_its_factors()
    {
        var report = Read(Report);
        report.Score.Should().Be(612);
        report.Factors.Should()
            .Equal(new DecisionReason("highUtilization", "High utilization"), new DecisionReason("creditFactor", "Short history"));
    }

    [Theory]
    [InlineData("720.0")]
    [InlineData("7.2e2")]
    [InlineData("720")]
    public void Whole_score_is_read_in_each_form_of_a_number(string score) => Read(With("612", score)).Score.Should().Be(720);

    [Theory]
    [InlineData("\"2026-01-15T12:00:00+0000\"")]
    [InlineData("\"2026-01-15T13:00:00+01:00\"")]
    [InlineData("\"2026-01-15 12:00:00Z\"")]
    [InlineData("\"2026-01-15T12:00:00\"")]
    public void Date_is_read_in_other_formats(string date) =>
        Read(With("\"2026-01-15T12:00:00Z\"", date)).PulledAt.Should().Be(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("null")]
    public void Unknown_date_is_omitted(string date) => Read(With("\"2026-01-15T12:00:00Z\"", date)).PulledAt.Should().BeNull();

    [Theory]
    [InlineData("612", "851", "score")]
    [InlineData("612", "299", "score")]
    [InlineData("612", "9999", "score")]
    [InlineData("612", "null", "score")]
    [InlineData("612", "\"612\"", "score")]
    [InlineData("612", "720.5", "score")]
    [InlineData("612", "99999999999", "score")]
    [InlineData("\"bob\"", "\"alice\"", "applicantId")]
    [InlineData("\"R-1\"", "\"\"", "reportId")]
    [InlineData("\"R-1\"", "5", "reportId")]
    [InlineData("850", "99999", "score")]
    [InlineData("300", "0", "score")]
    [InlineData("300", "\"low\"", "scoreMin")]
    [InlineData("\"2026-01-15T12:00:00Z\"", "5", "pulledAt")]
    [InlineData("\"score\"", "\"points\"", "score")]
    [InlineData("\"Short history\"", "5", "factors")]
    public void Wrong_report_is_never_retried_and_names_the_field(string what, string instead, string field)
    {
        var failure = FluentActions.Invoking(() => Read(With(what, instead))).Should().Throw<ApplicationFailureException>().Which;
        failure.ErrorType.Should().Be(ErrorTypes.WrongReport);
        failure.NonRetryable.Should().BeTrue();
        failure.Message.Should().Contain(field);
    }

    [Fact]
    public void Long_texts_are_bounded_where_they_are_read()
    {
        var factors = string.Join(',', Enumerable.Repeat($"\"{new string('x', 60_000)}\"", 50));
        var report = Read(With("\"Short history\"", factors));
        report.Factors.Should().HaveCount(10);
        report.Factors!.Skip(1).Should().OnlyContain(factor => factor.Description.Length == ResponseJson.MaxTextLength);
        FluentActions.Invoking(() => Read(With("R-1", new string('R', 201)))).Should().Throw<ApplicationFailureException>();
    }

    [Theory]
    [InlineData("a\\r\\nb\\u001b[2Kc\\td", "a b[2Kc d")]
    [InlineData("  plain  ", "plain")]
    public void Text_of_a_partner_is_one_line_without_control_characters(string json, string expected) =>
        ResponseJson.Bound(JsonSerializer.Deserialize<string>($"\"{json}\"")!).Should().Be(expected);

    [Theory]
    [InlineData("""{"documentId":"d1","status":"verified","reason":null}""", true)]
    [InlineData("""{"documentId":"d1","status":"unreadable"}""", true)]
    [InlineData("""{"documentId":"d2","status":"verified"}""", false)]
    [InlineData("""{"documentId":"d1"}""", false)]
    [InlineData("""{"documentId":"d1","status":"fine"}""", false)]
    [InlineData("""{"documentId":"d1","status":0}""", false)]
    [InlineData("[]", false)]
    public void Verification_is_accepted_only_for_the_requested_document(string json, bool isAccepted)
    {
        var check = FluentActions.Invoking(() => DocumentVerifierClient.Check(JsonSerializer.Deserialize<JsonElement>(json), "d1"));
        if (isAccepted) check.Should().NotThrow();
        else check.Should().Throw<ApplicationFailureException>().Which.NonRetryable.Should().BeTrue();
    }

    [Fact]
    public void Reason_of_a_document_is_bounded()
    {
        var json = JsonSerializer.SerializeToElement(new { documentId = "d1", status = "rejected", reason = new string('x', 60_000) });
        DocumentVerifierClient.Check(json, "d1").Reason.Should().HaveLength(ResponseJson.MaxTextLength);
    }

    private static CreditReport Read(string json) => CreditBureauClient.Read(JsonSerializer.Deserialize<JsonElement>(json), "bob");

    private static string With(string what, string instead) => Report.Replace(what, instead, StringComparison.Ordinal);
}
