using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Batches;
using LoanApproval.Contracts.Wire;
using LoanApproval.Worker.Batches;
using LoanApproval.Workflows.Batches;
using Temporalio.Exceptions;

namespace LoanApproval.UnitTests.Batches;

public sealed class BatchFileTests : IDisposable
{
    private const string Header = "applicationId,applicantId,amount,currency,termMonths,documentIds\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("intake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_row_of_CSV_is_an_application_with_the_contracts_defaults() =>
        Csv(Header + "A-1,P-1,25000.50,,,\"passport;payslip\"\n").Should().ContainSingle()
            .Which.Application.Should().BeEquivalentTo(new LoanApplication { ApplicationId = "A-1", ApplicantId = "P-1", Amount = 25_000.50m, DocumentIds = ["passport", "payslip"] });

    [Fact]
    public void A_broken_row_has_its_line_and_every_reason()
    {
        var row = Csv(Header + "A-1,P-1,1,USD,60,a\nA-2,P 2,much,usd,0,\n")[1];
        row.Line.Should().Be(3);
        row.ApplicationId.Should().Be("A-2");
        row.Application.Should().BeNull();
        row.Errors.Select(e => e.Field).Should().Equal("applicantId", "amount", "currency", "termMonths", "documentIds");
    }

    [Fact]
    public void A_row_with_too_few_columns_is_rejected_and_the_next_one_read()
    {
        var rows = Csv(Header + "A-1,P-1\nA-2,P-2,1,USD,60,a\n");
        rows[0].Errors.Should().ContainSingle(e => e.Rule.Contains("2 columns", StringComparison.Ordinal));
        rows[1].Application!.ApplicationId.Should().Be("A-2");
    }

    [Fact]
    public void Done_rows_are_skipped_and_line_numbers_stay() =>
        Csv(Header + "A-1,P,1,USD,60,a\nA-2,P,1,USD,60,a\n", skip: 1).Should().ContainSingle().Which.Line.Should().Be(3);

    [Fact]
    public void A_header_that_lacks_a_column_is_refused_with_its_name() =>
        FluentActions.Invoking(() => Csv("applicationId,amount\nA-1,5\n")).Should().Throw<ApplicationFailureException>()
            .Where(e => e.ErrorType == ErrorTypes.InvalidIntakeFile && e.NonRetryable && e.Message.Contains("applicantId, documentIds", StringComparison.Ordinal));

    [Fact]
    public void A_line_of_JSON_is_an_application_and_a_blank_one_is_none()
    {
        var rows = Lines("{\"applicationId\":\"A-1\",\"applicantId\":\"P\",\"amount\":5,\"documentIds\":[\"a\"]}\r\n\n{broken\n");
        rows[0].Application!.ApplicationId.Should().Be("A-1");
        rows[1].Line.Should().Be(3);
        rows[1].Errors.Should().ContainSingle(e => e.Field == "$");
        rows.Should().HaveCount(2);
    }

    [Fact]
    public void A_line_without_end_is_rejected_without_being_kept()
    {
        var rows = Lines(new string('x', 1_000_000) + "\n{}\n");
        rows.Should().HaveCount(2);
        rows[0].Errors.Should().ContainSingle(e => e.Rule.Contains("longer than", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../outside.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("a/b.csv")]
    [InlineData("not-there.csv")]
    [InlineData("link.csv")]
    public void A_name_that_leads_outside_is_refused(string name)
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "link.csv"), "/etc/hostname");
        FluentActions.Invoking(() => new BatchDirectory(_folder).Find(name)).Should().Throw<ApplicationFailureException>()
            .Where(e => e.ErrorType == ErrorTypes.InvalidIntakeFile && e.NonRetryable);
    }

    [Fact]
    public async Task A_file_with_another_content_than_its_hash_is_refused()
    {
        var request = new BatchRequest { FileName = Write("f.csv", Header), ContentHash = new string('0', 64), Format = BatchFormat.Csv };
        await new BatchFiles(new BatchDirectory(_folder)).Invoking(f => f.OpenAsync(request, CancellationToken.None)).Should().ThrowAsync<ApplicationFailureException>()
            .Where(e => e.ErrorType == ErrorTypes.InvalidIntakeFile);
    }

    [Fact]
    public async Task What_was_written_after_the_saved_position_is_cut_off()
    {
        var path = Path.Combine(_folder, Write("b.csv", Header));
        long saved;
        await using (var file = BatchFile.Open(path, BatchFormat.Csv, 1))
        {
            await file.RewindAsync(0, 0, CancellationToken.None);
            await file.WriteAsync(Result(2), CancellationToken.None);
            (saved, _) = await file.FlushAsync(CancellationToken.None);
            await file.WriteAsync(Result(3), CancellationToken.None);
        }
        await using (var file = BatchFile.Open(path, BatchFormat.Csv, 1))
        {
            (await file.RewindAsync(saved, 0, CancellationToken.None)).Should().BeTrue();
            await file.WriteAsync(Result(4), CancellationToken.None);
        }
        (await File.ReadAllLinesAsync(Path.Combine(_folder, "b.results.csv"))).Should().Equal(
            ResultLines.CsvHeader, "2,A-2,approved,,,,,loan-A-2", "4,A-4,approved,,,,,loan-A-4");
    }

    [Fact]
    public async Task Only_one_attempt_writes_at_a_time()
    {
        var request = new BatchRequest { FileName = Write("c.csv", Header), ContentHash = (await FileContent.ReadAsync(Path.Combine(_folder, "c.csv"), CancellationToken.None)).Hash, Format = BatchFormat.Csv };
        var files = new BatchFiles(new BatchDirectory(_folder));
        await using var first = await files.OpenAsync(request, CancellationToken.None);
        await files.Invoking(f => f.OpenAsync(request, CancellationToken.None)).Should().ThrowAsync<ApplicationFailureException>().Where(e => !e.NonRetryable);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    public void A_result_is_safe_in_a_spreadsheet(string reason, string written) =>
        ResultLines.Csv(Result(2) with { Reason = reason }).Should().Be($"2,A-2,approved,{written},,,,loan-A-2");

    private static BatchRowResult Result(long line) => new() { Line = line, ApplicationId = $"A-{line}", Status = BatchRowStatus.Approved, WorkflowId = $"loan-A-{line}" };

    private List<BatchRow> Csv(string text, long skip = 0) => [.. CsvRows.Read(Path.Combine(_folder, Write("rows.csv", text)), skip)];

    private List<BatchRow> Lines(string text) => [.. JsonLineRows.Read(Path.Combine(_folder, Write("rows.jsonl", text)), 0)];

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return name;
    }
}
