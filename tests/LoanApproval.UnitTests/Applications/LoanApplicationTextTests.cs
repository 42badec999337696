namespace LoanApproval.UnitTests.Applications;

public sealed class LoanApplicationTextTests
{
    [Fact]
    public void Text_reader_reads_every_field()
    {
        Read([("applicationId", ["A-1"]), ("applicantId", ["alice"]), ("amount", ["25000.50"]), ("currency", ["EUR"]),
            ("termMonths", ["12"]), ("documentIds", ["a", "b"])], out var application)
            .Should().BeEmpty();
        application.Should().BeEquivalentTo(new LoanApplication
        {
            ApplicationId = "A-1",
            ApplicantId = "alice",
            Amount = 25_000.50m,
            Currency = "EUR",
            TermMonths = 12,
            DocumentIds = ["a", "b"],
        });
    }

    [Fact]
    public void Text_reader_reports_required_fields_when_they_are_absent() =>
        Read([("documentIds", [])], out _).Select(e => e.ToString()).Should().Equal(
            "applicationId: is required; it must be 1-64 characters of A-Z, a-z, 0-9, _ and -",
            "applicantId: is required; it must be 1-64 characters of A-Z, a-z, 0-9, _ and -",
            "amount: is required; it must be a number greater than 0, for example 25000.50",
            "documentIds: is required; it must list 1-100 document ids");

    [Theory]
    [InlineData("25000", 25_000)]
    [InlineData("25000.5", 25_000.5)]
    [InlineData("25000.50", 25_000.5)]
    [InlineData("1500.0000", 1_500)]
    [InlineData("+7", 7)]
    [InlineData(".5", 0.5)]
    [InlineData(" 12 ", 12)]
    public void Amount_text_is_read_when_it_is_unambiguous(string text, decimal amount)
    {
        Amount(text, out var application).Should().BeNull();
        application!.Amount.Should().Be(amount);
    }

    [Theory]
    [InlineData("25.000", "'25.000' is ambiguous")]
    [InlineData("0.500", "'0.500' is ambiguous")]
    [InlineData("25.000,00", "'25.000,00' is not valid")]
    [InlineData("25000,50", "'25000,50' is not valid")]
    [InlineData("25 000", "'25 000' is not valid")]
    [InlineData("25,000", "'25,000' is not valid")]
    [InlineData("25,000.00", "'25,000.00' is not valid")]
    [InlineData("$500", "'$500' is not valid")]
    [InlineData("NA", "'NA' is not valid")]
    [InlineData("1e3", "'1e3' is not valid")]
    [InlineData("", "'' is not valid")]
    [InlineData(".", "'.' is not valid")]
    [InlineData("٢٥", "'٢٥' is not valid")]
    [InlineData("\u001b[31m5", "'\ufffd[31m5' is not valid")]
    public void Amount_text_is_rejected_with_the_accepted_form_when_it_is_not_a_plain_number(string text, string problem) =>
        Amount(text, out _).Should().StartWith("must be a number greater than 0, for example 25000.50; ").And.Contain(problem);

    [Theory]
    [InlineData("0", "must be greater than 0")]
    [InlineData("-5", "must be greater than 0")]
    [InlineData("10000000.01", "must be at most 10,000,000")]
    [InlineData("1.0001", "must have at most 2 decimal places")]
    public void Amount_text_is_rejected_when_the_number_breaks_a_rule(string text, string rule) => Amount(text, out _).Should().Be(rule);

    [Theory]
    [InlineData("termMonths", "36 months",
        "must be a whole number of months from 1 to 360, for example 60; "
        + "'36 months' is not valid: use digits only, with a point before the decimals")]
    [InlineData("termMonths", "12.5", "must be a whole number of months from 1 to 360, for example 60")]
    [InlineData("currency", "usd", "must be three uppercase letters, for example USD")]
    [InlineData("applicantId", "Erika Muster", "must be 1-64 characters of A-Z, a-z, 0-9, _ and -")]
    [InlineData("applicationId", "1E+05",
        "must be 1-64 characters of A-Z, a-z, 0-9, _ and -; '1E+05' is a number in scientific notation; "
        + "in a spreadsheet, format the column as text")]
    public void Text_reader_reports_the_rule_when_a_field_breaks_it(string field, string text, string rule) =>
        With(field, text, out _).Should().ContainSingle().Which.Should().Be(new FieldError(field, rule));

    [Fact]
    public void Documents_field_splits_a_cell_at_semicolons_bars_and_blanks() =>
        ApplicationFields.All.Single(f => f.Name == "documentIds").SplitCell(" a;b | c d;").Should().Equal("a", "b", "c", "d");

    private static string? Amount(string text, out LoanApplication? application) =>
        With("amount", text, out application).SingleOrDefault()?.Rule;

    private static IReadOnlyList<FieldError> With(string field, string text, out LoanApplication? application)
    {
        List<(string Name, string[] Values)> values =
            [("applicationId", ["A-1"]), ("applicantId", ["alice"]), ("amount", ["5"]), ("documentIds", ["a"])];
        values.RemoveAll(v => v.Name == field);
        return Read([.. values, (field, [text])], out application);
    }

    private static IReadOnlyList<FieldError> Read(List<(string Name, string[] Values)> values, out LoanApplication? application) =>
        LoanApplicationReader.ReadText(values.ToDictionary(v => v.Name, IReadOnlyList<string> (v) => v.Values), out application);
}
