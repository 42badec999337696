using System.Text.Json.Serialization;
using LoanApproval.PartnerSimulator.Http;
using LoanApproval.Worker.PartnerClients;
using LoanApproval.Workflows.Documents;
using Simulator = LoanApproval.PartnerSimulator;

namespace LoanApproval.UnitTests.PartnerSimulator;

// The simulator has its own types, so both sides are compared field by field: what one writes, the other reads completely.
public sealed class PartnerContractTests
{
    // A field that the simulator does not know fails the test.
    private static readonly JsonSerializerOptions _strict =
        new(PartnerJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [Fact]
    public void Worker_reads_every_field_of_the_simulators_credit_report()
    {
        var sent = new Simulator.Credit.CreditReport
        {
            ReportId = "CR-1",
            ApplicantId = "alice",
            Score = 612,
            ScoreMin = 300,
            ScoreMax = 850,
            PulledAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Factors = [new("utilization", "Balances are too high")],
        };

        var json = Serialize(sent);

        Fields(json).Should().BeEquivalentTo("reportId", "applicantId", "score", "scoreMin", "scoreMax", "pulledAt", "factors");
        CreditBureauClient.Read(json, "alice").Should().BeEquivalentTo(sent);
    }

    [Theory]
    [InlineData("verified", null)]
    [InlineData("rejected", "It does not match the applicant.")]
    [InlineData("unreadable", "It is unreadable.")]
    [InlineData("expired", "It has expired.")]
    public void Worker_reads_every_field_of_the_simulators_document_verification(string status, string? reason)
    {
        var json = Serialize(new Simulator.Documents.DocumentVerification(
            "passport", Enum.Parse<Simulator.Documents.DocumentStatus>(status, ignoreCase: true), reason));

        var reasonJson = JsonSerializer.Serialize(reason);
        json.GetRawText().Should().Be($$"""{"documentId":"passport","status":"{{status}}","reason":{{reasonJson}}}""");
        var read = json.Deserialize<DocumentVerification>(LoanJson.Options)!;
        (read.DocumentId, read.Status, read.Reason).Should().Be(("passport", Enum.Parse<DocumentStatus>(status, ignoreCase: true), reason));
    }

    [Fact]
    public void Simulator_knows_the_document_statuses_of_the_worker() =>
        Enum.GetNames<Simulator.Documents.DocumentStatus>().Should().Equal(Enum.GetNames<DocumentStatus>());

    [Fact]
    public void Simulator_reads_every_field_of_the_workers_requests()
    {
        Read<Simulator.Credit.CreditCheckRequest>(new CreditCheckCall("alice")).Should()
            .Be(new Simulator.Credit.CreditCheckRequest("alice"));
        Read<Simulator.Documents.DocumentVerificationRequest>(new DocumentVerificationCall("alice", "passport"))
            .Should().Be(new Simulator.Documents.DocumentVerificationRequest("alice", "passport"));
    }

    private static T Read<T>(object sent) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(sent, LoanJson.Options), _strict)!;

    private static JsonElement Serialize<T>(T value) => JsonSerializer.SerializeToElement(value, PartnerJson.Options);

    private static IEnumerable<string> Fields(JsonElement json) => json.EnumerateObject().Select(field => field.Name);
}
