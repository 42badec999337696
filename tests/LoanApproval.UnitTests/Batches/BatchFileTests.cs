using System.Security.Cryptography;
using LoanApproval.Worker.Batches;

namespace LoanApproval.UnitTests.Batches;

public sealed class BatchFileTests : IDisposable
{
    private const string Header = "applicationId,applicantId,amount,documentIds\n";
    private const string ResultHeader = "line,applicationId,status,reason,creditScore,loanId,monthlyPayment,workflowId";
    private readonly BatchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Outputs_have_the_whole_name_of_the_input_when_two_inputs_differ_only_in_the_extension()
    {
        await using var csv = Open("a.csv", Header);
        await using var json = Open("a.jsonl", "{}\n");
        new[] { csv.ResultFile, csv.RejectedFile, json.ResultFile, json.RejectedFile }.Should()
            .Equal("a.csv.results.csv", "a.csv.rejected.csv", "a.jsonl.results.jsonl", "a.jsonl.rejected.jsonl");
    }

    [Fact]
    public async Task Outputs_have_the_separator_of_the_input()
    {
        var rejected = await WriteAsync("a.csv", Header.Replace(',', ';') + "A-2;P;x;a\n", Result(2) with { Reason = "a; b" });
        rejected.Results.Should().Equal(ResultHeader.Replace(',', ';'), "2;A-2;approved;\"a; b\";;;;loan-A-2");
        rejected.Rejected.Should().StartWith("applicationId;applicantId;amount;documentIds;error");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    public void Result_is_not_a_formula_in_a_spreadsheet(string reason, string written)
    {
        var line = new CsvLines(_folder.Write("a.csv", Header)).Result(Result(2) with { ApplicationId = "-1", Reason = reason });
        line.Should().Be($"2,'-1,approved,{written},,,,loan-A-2");
    }

    [Fact]
    public async Task Rejected_rows_are_accepted_when_they_are_corrected_and_submitted_again()
    {
        var first = await WriteAsync(
            "a.csv", "applicationId,applicantId,amount,documentIds,note,,\n-1,P,x,\"a;b\",\"=1+1, \"\"2\"\"\",,\n");
        first.Rejected[0].Should().Be("applicationId,applicantId,amount,documentIds,note,error");
        first.Rejected[1].Should().StartWith("'-1,P,x,a;b,\"'=1+1, \"\"2\"\"\",").And.Contain("line 2: amount: ");

        var second = await WriteAsync("b.csv", string.Join('\n', first.Rejected));
        second.Rejected[0].Should().Be(first.Rejected[0], "the column exists");
        second.Rejected[1].Should().Be(first.Rejected[1], "nothing was corrected");

        await using var third = Open("c.csv", string.Join('\n', first.Rejected).Replace(",x,", ",100,", StringComparison.Ordinal));
        third.Rows(0).Should().ContainSingle().Which.Application!.ApplicationId.Should().Be("-1");
    }

    [Fact]
    public async Task Rejected_row_keeps_all_cells_when_it_has_more_than_the_header() =>
        (await WriteAsync("a.csv", Header + "A-1,P,1,000,a\n")).Rejected[1].Should().StartWith("A-1,P,1,000,a,line 2: ");

    [Fact]
    public async Task Rejected_JSON_is_the_original_object_with_an_error()
    {
        var outputs = await WriteAsync("a.jsonl", """
            {"applicationId":"A+1","amount":1e3,"amount":25.10,"note":"it's","error":"old"}
            {cut
            """);
        outputs.Rejected[0].Should().StartWith("""{"applicationId":"A+1","amount":1e3,"amount":25.10,"note":"it's","error":"line 1: """);
        outputs.Rejected[1].Should().StartWith("""{"row":"{cut","error":"line 2: """);
    }

    [Fact]
    public async Task Row_is_a_duplicate_when_it_repeats_an_application_and_rejected_when_it_changes_one()
    {
        await using var file = Open("a.csv", Header + "A-1,P,100.00,a\nA-2,P,5,a\nA-1,P,100,a\nA-1,Erika,200,a\n");
        file.TotalRows.Should().Be(4);
        file.Rows(1).Select(r => r.DuplicateOf).Should().Equal(null, 2, null);
        var changed = file.Rows(3).Should().ContainSingle().Subject;
        changed.Application.Should().BeNull();
        changed.Errors.Select(e => e.Field).Should().Equal("applicantId", "amount");
        changed.Errors[0].Rule.Should().Contain("line 2").And.NotContain("Erika");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Total_counts_the_rows_when_the_file_is_UTF_16(string encoding)
    {
        var path = _folder.Write(
            "a.csv", System.Text.Encoding.GetEncoding(encoding).GetBytes(Header + "A-1,\u0A0A,1,a\r\n\r\nA-2,P,1,a\r\n"));
        await using var file = new BatchFile(path, BatchFormat.Csv, CancellationToken.None);
        file.TotalRows.Should().Be(2);
    }

    [Fact]
    public async Task Lines_after_the_saved_position_are_removed_when_an_attempt_continues()
    {
        var path = _folder.Write("b.csv", Header);
        long saved;
        await using (var file = new BatchFile(path, BatchFormat.Csv, CancellationToken.None))
        {
            await file.TruncateAsync(0, 0);
            await file.WriteAsync(Result(2));
            (saved, _) = await file.FlushAsync();
            await file.WriteAsync(Result(3));
        }
        await using (var file = new BatchFile(path, BatchFormat.Csv, CancellationToken.None))
        {
            (await file.TruncateAsync(saved, 0)).Should().BeTrue();
            await file.WriteAsync(Result(4));
        }
        (await File.ReadAllLinesAsync(_folder["b.csv.results.csv"])).Should().Equal(
            ResultHeader, "2,A-2,approved,,,,,loan-A-2", "4,A-4,approved,,,,,loan-A-4");
    }

    [Fact]
    public async Task Saved_position_is_the_end_of_a_complete_line_when_a_write_fails()
    {
        using var stream = new HalfWritingStream();
        using var output = new OutputFile(stream, "");
        await output.TruncateAsync(0);
        await output.WriteLineAsync("whole");
        stream.Fails = true;
        await output.Invoking(o => o.WriteLineAsync("half of this")).Should().ThrowAsync<IOException>();
        (await output.FlushAsync()).Should().Be("whole\n".Length);
        stream.Length.Should().BeGreaterThan("whole\n".Length);
    }

    [Fact]
    public async Task File_is_rejected_when_its_content_has_another_hash()
    {
        _folder.Write("f.csv", Header);
        var request = new BatchRequest { FileName = "f.csv", ContentHash = new string('0', 64), Format = BatchFormat.Csv };
        await Files().Invoking(f => f.OpenAsync(request, CancellationToken.None)).Should().ThrowAsync<ApplicationFailureException>()
            .Where(e => e.ErrorType == ErrorTypes.InvalidIntakeFile);
    }

    [Fact]
    public async Task Second_attempt_is_retried_while_the_first_has_the_outputs_open()
    {
        var hash = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(_folder.Write("c.csv", Header))));
        var request = new BatchRequest { FileName = "c.csv", ContentHash = hash, Format = BatchFormat.Csv };
        await using var first = await Files().OpenAsync(request, CancellationToken.None);
        await Files().Invoking(f => f.OpenAsync(request, CancellationToken.None)).Should().ThrowAsync<ApplicationFailureException>()
            .Where(e => !e.NonRetryable);
    }

    private static BatchRowResult Result(long line) =>
        new() { Line = line, ApplicationId = $"A-{line}", Status = BatchRowStatus.Approved, WorkflowId = $"loan-A-{line}" };

    private BatchFiles Files() => new(_folder.Root);

    private BatchFile Open(string name, string text) => new(
        _folder.Write(name, text), name.EndsWith("csv", StringComparison.Ordinal) ? BatchFormat.Csv
            : BatchFormat.Jsonl, CancellationToken.None);

    // Writes the given results and rejects every row that is not valid.
    private async Task<(string[] Results, string[] Rejected)> WriteAsync(string name, string text, params BatchRowResult[] results)
    {
        await using (var file = Open(name, text))
        {
            await file.TruncateAsync(0, 0);
            foreach (var result in results) await file.WriteAsync(result);
            foreach (var row in file.Rows(0).Where(r => r.Application is null)) await file.WriteRejectedAsync(row, row.Errors);
        }
        var extension = Path.GetExtension(name);
        return (await File.ReadAllLinesAsync(_folder[$"{name}.results{extension}"]),
            await File.ReadAllLinesAsync(_folder[$"{name}.rejected{extension}"]));
    }

    private sealed class HalfWritingStream : MemoryStream
    {
        public bool Fails { get; set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!Fails) return base.WriteAsync(buffer, cancellationToken);
            Write(buffer.Span[..(buffer.Length / 2)]);
            throw new IOException("No space left on device");
        }
    }
}
