using System.Text;
using LoanApproval.Worker.Batches;
using LoanApproval.Workflows.Batches;

namespace LoanApproval.UnitTests.Batches;

public sealed class CsvRowsTests : IDisposable
{
    private const string Required = "applicationId,applicantId,amount,documentIds\n";
    private const string Header = "applicationId,applicantId,amount,currency,termMonths,documentIds\n";
    private readonly BatchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Row_becomes_an_application_with_defaults_when_optional_cells_are_blank() =>
        Read(Header + "A-1,P-1,25000.50,,,\"passport;payslip\"\n").Should().ContainSingle().Which.Application.Should().BeEquivalentTo(
            new LoanApplication { ApplicationId = "A-1", ApplicantId = "P-1", Amount = 25_000.50m, DocumentIds = ["passport", "payslip"] });

    [Fact]
    public void Row_is_rejected_with_its_line_and_every_reason_when_it_is_not_valid()
    {
        var row = Read(Header + "A-1,P-1,1,USD,60,a\nA-2,P 2,much,usd,0,\n")[1];
        row.Should().BeEquivalentTo(new { Line = 3L, Application = (LoanApplication?)null });
        row.Errors.Select(e => e.Field).Should().Equal("applicantId", "amount", "currency", "termMonths", "documentIds");
    }

    [Fact]
    public void Blanks_after_a_closing_quote_are_ignored() =>
        Read($"{Required}A-1,P,\"100\" ,a\n").Should().ContainSingle().Which.Application!.Amount.Should().Be(100m);

    [Theory]
    [InlineData("25.000", "ambiguous")]
    [InlineData("\"25.000,00\"", "25000.50")]
    [InlineData("\"25000,50\"", "25000.50")]
    [InlineData("25 000", "25000.50")]
    [InlineData("$500", "25000.50")]
    [InlineData("NA", "25000.50")]
    [InlineData("1e3", "25000.50")]
    [InlineData("\"100\"0", "25000.50")]
    [InlineData("", "is required")]
    public void Row_is_rejected_with_the_accepted_form_when_its_amount_has_another_form(string amount, string rule) =>
        Read($"{Required}A-1,P,{amount},a\n").Should().ContainSingle().Which.Errors.Should().ContainSingle(
            e => e.Field == "amount" && e.Rule.Contains(rule, StringComparison.Ordinal));

    [Fact]
    public void Row_is_rejected_and_the_next_row_is_read_when_it_has_too_few_columns()
    {
        var rows = Read(Header + "A-1,P-1\nA-2,P-2,1,USD,60,a\n");
        rows[0].Errors.Should().ContainSingle(e => e.Rule.Contains("has 2 instead of 6 columns", StringComparison.Ordinal));
        rows[1].Application!.ApplicationId.Should().Be("A-2");
    }

    [Fact]
    public void Row_is_rejected_when_it_has_a_cell_without_a_column() =>
        Read(Required + "A-1,P,1,000,a\n").Should().ContainSingle().Which.Errors.Should()
            .ContainSingle(e => e.Rule.Contains("5 instead of 4 columns", StringComparison.Ordinal));

    [Fact]
    public void Row_is_accepted_when_a_spreadsheet_left_out_its_last_optional_cells() =>
        Ids(Read("applicationId,applicantId,amount,documentIds,currency\nA-1,P,1,a\n")).Should().Equal("A-1");

    [Fact]
    public void Blank_rows_are_skipped_and_count_in_line_numbers() =>
        Read("\n" + Required + "A-1,P,1,a\n\n   \n,,,\nA-2,P,1,a\n\n").Select(r => (r.Application?.ApplicationId, r.Line)).Should()
            .Equal(("A-1", 3), ("A-2", 7));

    [Fact]
    public void Empty_columns_at_the_end_are_ignored() =>
        Ids(Read("applicationId,applicantId,amount,documentIds,,\nA-1,P,1,a,,\n")).Should().Equal("A-1");

    [Theory]
    [InlineData("sep=;\r\napplicationId;applicantId;amount;documentIds\r\nE-1;P;100;\"a;b\"\r\n")]
    [InlineData("SEP=,\napplicationId,applicantId,amount,documentIds\nE-1,P,100,a b\n")]
    [InlineData("applicationId;applicantId;amount;documentIds\nE-1;P;100;a|b\n")]
    [InlineData("applicationId\tapplicantId\tamount\tdocumentIds\nE-1\tP\t100\ta;b\n")]
    [InlineData("applicationId|applicantId|amount|documentIds\nE-1|P|100|a;b\n")]
    [InlineData("sep=^\napplicationId^applicantId^amount^documentIds\nE-1^P^100^a;b\n")]
    [InlineData("\"applicationId\",\"applicantId\",\"amount\",\"documentIds\"\r\"E-1\",\"P\",\"100\",\"a,b\"\r")]
    [InlineData("documentIds,AMOUNT, applicantId ,ApplicationID,note\na;b,100,P,E-1,\"said \"\"yes\"\",\ntwice\"\n")]
    public void Rows_are_read_in_any_dialect(string text)
    {
        var row = Read(text).Should().ContainSingle().Subject;
        row.Errors.Should().BeEmpty();
        row.Application!.ApplicationId.Should().Be("E-1");
        row.Application.DocumentIds.Should().Equal("a", "b");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Rows_are_read_in_any_encoding_with_or_without_a_byte_order_mark(string encoding)
    {
        const string text = Required + "A-1,P,1,a\r\n\uFEFF" + "A-2,P,1,a\r\n";
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        Ids(Read(bytes)).Should().Equal("A-1", "A-2");
        Ids(Read([.. Encoding.GetEncoding(encoding).GetPreamble(), .. bytes])).Should().Equal("A-1", "A-2");
    }

    [Fact]
    public void Line_numbers_are_correct_when_lines_end_only_with_a_carriage_return() =>
        Read((Required + "A-1,P,1,a\nA-2,P,x,a\n").Replace('\n', '\r')).Select(r => r.Line).Should().Equal(2, 3);

    [Theory]
    [InlineData("Erika Muster,1980-02-01,Berlin,Berlin,5000\n", "line 1", "no column names", "5 columns", "commas",
        "applicationId, applicantId, amount, documentIds")]
    [InlineData("\nErika;1980;Berlin\nHans;1981;Bonn\n", "line 2", "3 columns", "semicolons")]
    [InlineData("applicationId,amount,Berlin\nA-1,5,Berlin\n", "does not name applicantId, documentIds", "3 columns")]
    [InlineData("applicationId,applicantId,amount,documentIds,amount\nA-1,P,1,Berlin,2\n", "columns 3 and 5 are both named amount")]
    [InlineData("{\"applicationId\":\"Berlin\"}\n", "line 1", "JSON, not CSV", "jsonl")]
    [InlineData("", "empty", "first line must name")]
    public void File_is_rejected_without_quoting_a_cell_when_its_header_is_not_usable(string text, params string[] parts) =>
        Refused(text).Message.Should().ContainAll(parts).And.NotContainAny("Erika", "Berlin", "1980");

    [Fact]
    public void File_is_rejected_with_the_position_when_a_quote_is_not_closed()
    {
        var refused = Refused(Required + "A-1,P,1,a\nA-2,\"Erika Muster,1,a\nA-3,P,1,a\n");
        refused.Message.Should().Contain("line 3, column 5").And.NotContain("Erika");
        refused.InnerException.Should().BeNull("its message would also be in the history");
    }

    [Fact]
    public void Row_is_rejected_without_being_buffered_when_it_is_too_long()
    {
        var rows = Read(Required + new string('x', 1_000_000) + "\nA-2,P,1,a\n");
        rows[0].Should().Match<BatchRow>(
            r => r.Original.Count == 0 && r.Errors[0].Rule.Contains("longer than 65,536", StringComparison.Ordinal));
        rows[1].Application!.ApplicationId.Should().Be("A-2");
    }

    private static IEnumerable<string?> Ids(IEnumerable<BatchRow> rows) => rows.Select(r => r.Application?.ApplicationId);

    private ApplicationFailureException Refused(string text) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<ApplicationFailureException>()
        .Where(e => e.ErrorType == ErrorTypes.InvalidIntakeFile && e.NonRetryable).Which;

    private List<BatchRow> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private List<BatchRow> Read(byte[] content) => [.. new CsvLines(_folder.Write("rows.csv", content)).Rows()];
}
