using System.Text;
using LoanApproval.Worker.Batches;
using LoanApproval.Workflows.Batches;

namespace LoanApproval.UnitTests.Batches;

public sealed class JsonLineRowsTests : IDisposable
{
    private const string Valid = """{"applicationId":"A-1","applicantId":"P","amount":5,"documentIds":["a"]}""";
    private readonly BatchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Line_is_an_application_and_a_blank_line_is_skipped()
    {
        var rows = Read($"{Valid}\r\n\n{{broken\n");
        rows.Should().HaveCount(2);
        rows[0].Application!.ApplicationId.Should().Be("A-1");
        rows[1].Line.Should().Be(3);
        rows[1].Errors.Should().ContainSingle(e => e.Field == "$");
    }

    [Fact]
    public void Lines_are_read_when_each_begins_with_a_byte_order_mark() =>
        Read($"\uFEFF{Valid}\n\uFEFF{Valid}\n").Should().OnlyContain(r => r.Application != null).And.HaveCount(2);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Lines_are_read_in_UTF_16(string encoding) =>
        Read(Encoding.GetEncoding(encoding).GetBytes($"{Valid}\r{Valid}\r")).Should().OnlyContain(r => r.Application != null)
            .And.HaveCount(2);

    [Fact]
    public void Line_is_rejected_without_being_buffered_when_it_is_too_long()
    {
        var rows = Read(new string('x', 1_000_000) + "\n{}\n");
        rows.Should().HaveCount(2);
        rows[0].Errors.Should().ContainSingle(e => e.Rule.Contains("longer than", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{"applicationId":"Erika"},""" + "\n{}]", "line 1, column 1", "JSON array", "jq -c '.[]'")]
    [InlineData("\n  [\n {\"applicationId\":\"Erika\"}]", "line 2, column 3", "JSON array")]
    [InlineData("{\n  \"applicationId\": \"Erika\",\n  \"amount\": 5\n}\n", "line 1, column 1", "continues on the next line", "jq -c .")]
    public void File_is_rejected_without_quoting_it_when_it_is_not_JSON_lines(string text, params string[] parts)
    {
        var refused = FluentActions.Invoking(() => Read(text)).Should().Throw<ApplicationFailureException>().Which;
        (refused.ErrorType, refused.NonRetryable).Should().Be((ErrorTypes.InvalidIntakeFile, true));
        refused.Message.Should().ContainAll(parts).And.NotContain("Erika");
    }

    [Fact]
    public void Line_is_rejected_when_it_is_cut_off_before_another_object()
    {
        var rows = Read($"{{\"applicationId\":\"A-0\",\n{Valid}\n");
        rows[0].Errors.Should().ContainSingle();
        rows[1].Application.Should().NotBeNull();
    }

    private List<BatchRow> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private List<BatchRow> Read(byte[] content) => [.. new JsonLines(_folder.Write("rows.jsonl", content)).Rows()];
}
