namespace LoanApproval.UnitTests.Applications;

public sealed class LoanApplicationReaderTests
{
    private const string Valid = """{"applicationId":"A-1","applicantId":"alice","amount":25000,"documentIds":["passport","payslip"]}""";

    [Fact]
    public void Reader_applies_defaults_when_only_required_fields_are_present()
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
    public void Reader_ignores_unknown_fields_and_treats_null_as_absent()
    {
        LoanApplicationReader.Read(
            With("currency", "null", Valid.Replace("{", """{"colour":"red",""", StringComparison.Ordinal)), out var application).Should()
                .BeEmpty();
        application!.Currency.Should().Be("USD");
        var nested = new string('[', 30) + new string(']', 30);
        LoanApplicationReader.Read(Valid.Replace("{", $$"""{"colour":{{nested}},""", StringComparison.Ordinal), out _).Should().BeEmpty();
    }

    [Theory]
    [InlineData("amount", "0")]
    [InlineData("amount", "-1")]
    [InlineData("amount", "0.001")]
    [InlineData("amount", "25000.005")]
    [InlineData("amount", "10000000.01")]
    [InlineData("amount", "1e300")]
    [InlineData("amount", "10.00999999999999999999999999999999999")]
    [InlineData("amount", "10000000.0000000000000000000000001")]
    [InlineData("amount", "1e-30")]
    [InlineData("termMonths", "60.0000000000000000000000000000000001")]
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
    public void Reader_reports_the_field_when_its_value_breaks_a_rule(string field, string value) =>
        LoanApplicationReader.Read(With(field, value), out _).Should().ContainSingle().Which.Field.Should().Be(field);

    [Theory]
    [InlineData("amount", "0.01")]
    [InlineData("amount", "10000000")]
    [InlineData("amount", "25000.50")]
    [InlineData("amount", "25000.5000")]
    [InlineData("amount", "2.5e4")]
    [InlineData("amount", "25000.500000000000000000000000000000000000")]
    [InlineData("termMonths", "1")]
    [InlineData("termMonths", "360")]
    [InlineData("termMonths", "60.0")]
    [InlineData("currency", "\"JPY\"")]
    public void Reader_accepts_values_at_the_limits(string field, string value) =>
        LoanApplicationReader.Read(With(field, value), out _).Should().BeEmpty();

    [Fact]
    public void Reader_accepts_ids_of_at_most_64_characters()
    {
        LoanApplicationReader.Read(With("applicationId", $"\"{new string('a', 64)}\""), out _).Should().BeEmpty();
        LoanApplicationReader.Read(With("applicationId", $"\"{new string('a', 65)}\""), out _).Should().ContainSingle();
    }

    [Fact]
    public void Reader_reports_each_invalid_document_by_its_index()
    {
        var errors = LoanApplicationReader.Read(With("documentIds", """["a",1,"b c","a"]"""), out _);
        errors.Select(e => e.Field).Should().Equal("documentIds[1]", "documentIds[2]", "documentIds[3]");
    }

    [Fact]
    public void Reader_accepts_at_most_100_documents()
    {
        LoanApplicationReader.Read(With("documentIds", Ids(100)), out _).Should().BeEmpty();
        LoanApplicationReader.Read(With("documentIds", Ids(101)), out _).Should().ContainSingle().Which.Field.Should().Be("documentIds");
    }

    [Fact]
    public void Reader_reports_all_broken_fields_at_once()
    {
        var errors = LoanApplicationReader.Read("""{"amount":-1,"currency":"x","termMonths":0}""", out var application);
        errors.Select(e => e.Field).Should()
            .BeEquivalentTo("applicationId", "applicantId", "amount", "currency", "termMonths", "documentIds");
        application.Should().BeNull();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"hello\"")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("")]
    public void Reader_reports_the_whole_input_when_it_is_not_an_object(string json) =>
        LoanApplicationReader.Read(json, out _).Should().ContainSingle().Which.Field.Should().Be("$");

    [Fact]
    public void Reader_rejects_an_id_when_it_is_half_a_surrogate_pair() =>
        LoanApplicationReader.Read(Valid.Replace("alice", "\\ud800", StringComparison.Ordinal), out _)
            .Should().ContainSingle().Which.Field.Should().Be("applicantId");

    [Fact]
    public void Reader_matches_field_names_case_sensitively() =>
        LoanApplicationReader.Read(Valid.Replace("\"amount\"", "\"Amount\"", StringComparison.Ordinal), out _)
            .Should().ContainSingle().Which.Field.Should().Be("amount");

    [Theory]
    [InlineData("""{"amount":100,"amount":9000000,""", "amount")]
    [InlineData("""{"amount":100,"\u0061mount":9000000,""", "amount")]
    [InlineData("""{"note":1,"note":null,""", "note")]
    public void Reader_names_the_key_when_it_appears_twice(string start, string key) =>
        LoanApplicationReader.Read(
            Valid.Replace("\"amount\":25000,", "", StringComparison.Ordinal).Replace("{", start, StringComparison.Ordinal), out _)
            .Should().ContainEquivalentOf(new FieldError(key, "must not appear more than once"));

    [Theory]
    [InlineData("""{"\ud800":1,""")]
    [InlineData("""{"\ud800":1,"\ud800":2,"\udc00":3,""")]
    public void Reader_ignores_a_property_when_its_name_is_not_valid_Unicode(string start) =>
        LoanApplicationReader.Read(Valid.Replace("{", start, StringComparison.Ordinal), out _).Should().BeEmpty();

    [Fact]
    public void Reader_skips_a_byte_order_mark() => LoanApplicationReader.Read($"\uFEFF{Valid}", out _).Should().BeEmpty();

    [Fact]
    public void Reader_bounds_a_message_when_the_input_is_large()
    {
        var name = new string('<', 2_000_000);
        LoanApplicationReader.Read($$"""{"{{name}}":1,"{{name}}":2}""", out _).Should().OnlyContain(e => e.ToString().Length < 200);
        LoanApplicationReader.Read(With("applicationId", $"\"{name}\""), out _).Should().OnlyContain(e => e.ToString().Length < 200);
    }

    private static string Ids(int count) => JsonSerializer.Serialize(Enumerable.Range(1, count).Select(i => $"d{i}"));

    private static string With(string field, string value, string json = Valid)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
        fields[field] = JsonSerializer.Deserialize<JsonElement>(value);
        return JsonSerializer.Serialize(fields);
    }

    [Theory]
    [InlineData("{", "(byte 2)")]
    [InlineData("", "(byte 1)")]
    [InlineData("{\n \"amount\": x}", "(line 2, byte 12)")]
    public void Malformed_JSON_is_reported_with_its_1_based_position(string json, string position) =>
        LoanApplicationReader.Read(json, out _).Should().ContainSingle().Which.Rule
            .Should().StartWith("must be valid JSON: ").And.EndWith(position).And.NotContain("LineNumber");
}
