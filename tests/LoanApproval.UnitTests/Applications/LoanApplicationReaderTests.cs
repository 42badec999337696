using System.Text.Json;
using LoanApproval.Contracts.Applications;

namespace LoanApproval.UnitTests.Applications;

public sealed class LoanApplicationReaderTests
{
    private const string Valid = """{"applicationId":"A-1","applicantId":"alice","amount":25000,"documentIds":["passport","payslip"]}""";

    [Fact]
    public void An_application_with_the_needed_fields_alone_gets_the_defaults()
    {
        LoanApplicationReader.Read(Valid, out var application).Should().BeEmpty();
        application.Should().BeEquivalentTo(new LoanApplication
        {
            ApplicationId = "A-1",
            ApplicantId = "alice",
            Amount = 25000m,
            Currency = "USD",
            TermMonths = 60,
            DocumentIds = ["passport", "payslip"],
        });
    }

    [Fact]
    public void Unknown_fields_are_ignored_and_null_counts_as_absent()
    {
        LoanApplicationReader.Read(With("currency", "null", Valid.Replace("{", """{"colour":"red",""", StringComparison.Ordinal)), out var application).Should().BeEmpty();
        application!.Currency.Should().Be("USD");
    }

    [Theory]
    [InlineData("amount", "0")]
    [InlineData("amount", "-1")]
    [InlineData("amount", "0.001")]
    [InlineData("amount", "25000.005")]
    [InlineData("amount", "10000000.01")]
    [InlineData("amount", "1e300")]
    [InlineData("amount", "\"25000\"")]
    [InlineData("amount", "null")]
    [InlineData("currency", "\"usd\"")]
    [InlineData("currency", "\"USDX\"")]
    [InlineData("currency", "\"US\\n\"")]
    [InlineData("currency", "5")]
    [InlineData("termMonths", "0")]
    [InlineData("termMonths", "361")]
    [InlineData("termMonths", "12.5")]
    [InlineData("termMonths", "\"12\"")]
    [InlineData("applicationId", "\"\"")]
    [InlineData("applicationId", "\"A 1\"")]
    [InlineData("applicationId", "\"A-1\\n\"")]
    [InlineData("applicationId", "\"Ä\"")]
    [InlineData("applicationId", "1")]
    [InlineData("applicantId", "\"a/b\"")]
    [InlineData("applicantId", "[]")]
    [InlineData("documentIds", "[]")]
    [InlineData("documentIds", "\"passport\"")]
    public void A_broken_field_is_named(string field, string value) =>
        LoanApplicationReader.Read(With(field, value), out _).Should().ContainSingle().Which.Field.Should().Be(field);

    [Theory]
    [InlineData("amount", "0.01")]
    [InlineData("amount", "10000000")]
    [InlineData("amount", "25000.50")]
    [InlineData("amount", "25000.5000")]
    [InlineData("amount", "2.5e4")]
    [InlineData("termMonths", "1")]
    [InlineData("termMonths", "360")]
    [InlineData("termMonths", "60.0")]
    [InlineData("currency", "\"JPY\"")]
    public void A_value_at_the_edge_is_accepted(string field, string value) =>
        LoanApplicationReader.Read(With(field, value), out _).Should().BeEmpty();

    [Fact]
    public void An_id_of_64_characters_is_accepted_and_one_of_65_is_not()
    {
        LoanApplicationReader.Read(With("applicationId", $"\"{new string('a', 64)}\""), out _).Should().BeEmpty();
        LoanApplicationReader.Read(With("applicationId", $"\"{new string('a', 65)}\""), out _).Should().ContainSingle();
    }

    [Fact]
    public void Each_broken_document_is_named_by_its_place()
    {
        var errors = LoanApplicationReader.Read(With("documentIds", """["a",1,"b c","a"]"""), out _);
        errors.Select(e => e.Field).Should().Equal("documentIds[1]", "documentIds[2]", "documentIds[3]");
    }

    [Fact]
    public void A_hundred_documents_are_accepted_and_a_hundred_and_one_are_not()
    {
        LoanApplicationReader.Read(With("documentIds", Ids(100)), out _).Should().BeEmpty();
        LoanApplicationReader.Read(With("documentIds", Ids(101)), out _).Should().ContainSingle().Which.Field.Should().Be("documentIds");
    }

    [Fact]
    public void All_broken_fields_are_named_at_once()
    {
        var errors = LoanApplicationReader.Read("""{"amount":-1,"currency":"x","termMonths":0}""", out var application);
        errors.Select(e => e.Field).Should().BeEquivalentTo("applicationId", "applicantId", "amount", "currency", "termMonths", "documentIds");
        application.Should().BeNull();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"hello\"")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("")]
    public void What_is_no_object_at_all_is_named_as_the_whole(string json) =>
        LoanApplicationReader.Read(json, out _).Should().ContainSingle().Which.Field.Should().Be("$");

    [Fact]
    public void Half_a_character_is_no_id() =>
        LoanApplicationReader.Read(Valid.Replace("alice", "\\ud800", StringComparison.Ordinal), out _)
            .Should().ContainSingle().Which.Field.Should().Be("applicantId");

    [Fact]
    public void A_property_in_another_case_is_another_property() =>
        LoanApplicationReader.Read(Valid.Replace("\"amount\"", "\"Amount\"", StringComparison.Ordinal), out _)
            .Should().ContainSingle().Which.Field.Should().Be("amount");

    private static string Ids(int count) => JsonSerializer.Serialize(Enumerable.Range(1, count).Select(i => $"d{i}"));

    private static string With(string field, string value, string json = Valid)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
        fields[field] = JsonSerializer.Deserialize<JsonElement>(value);
        return JsonSerializer.Serialize(fields);
    }
}
