using System.Text;
using LoanApproval.Starter.Batches;
using LoanApproval.Starter.Cli;

namespace LoanApproval.UnitTests.Batches;

public sealed class StagedFileTests : IDisposable
{
    private readonly BatchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("applicationId,amount\n", "utf-8", BatchFormat.Csv)]
    [InlineData("{\"applicationId\":1}\n", "utf-8", BatchFormat.Jsonl)]
    [InlineData("{\"applicationId\":1}\n", "utf-16", BatchFormat.Jsonl)]
    [InlineData("{\"applicationId\":1}\n", "utf-16BE", BatchFormat.Jsonl)]
    [InlineData("\n [{\"applicationId\":1}]\n", "utf-16", BatchFormat.Jsonl)]
    [InlineData("applicationId;amount\n", "utf-16BE", BatchFormat.Csv)]
    public async Task Format_is_derived_from_the_first_character_in_any_encoding(string text, string encoding, BatchFormat format)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        (await PutAsync(bytes)).Format.Should().Be(format);
        (await PutAsync([.. Encoding.GetEncoding(encoding).GetPreamble(), .. bytes])).Format.Should().Be(format);
    }

    [Fact]
    public async Task Format_is_part_of_the_identity_of_a_batch()
    {
        var csv = await PutAsync("a"u8.ToArray(), BatchFormat.Csv);
        var json = await PutAsync("a"u8.ToArray(), BatchFormat.Jsonl);
        csv.FileName.Should().NotBe(json.FileName);
        Request(csv).WorkflowId.Should().StartWith("intake-").And.NotBe(Request(json).WorkflowId);
    }

    [Fact]
    public void Directory_is_unknown_when_no_worker_has_run_in_the_folder()
    {
        // The test runs in a folder without .data.
        Directory.Exists(".data").Should().BeFalse();
        FluentActions.Invoking(() => BatchFiles.In(null)).Should().Throw<StarterException>()
            .Where(e => e.ExitCode == ExitCodes.Usage && e.Hints.Any(h => h.Contains("--batch-directory", StringComparison.Ordinal)));
    }

    private static BatchRequest Request(StagedFile staged) =>
        new() { FileName = staged.FileName, ContentHash = staged.ContentHash, Format = staged.Format };

    private async Task<StagedFile> PutAsync(byte[] content, BatchFormat? format = null)
    {
        using var source = new MemoryStream(content);
        return await new BatchFiles(_folder.Root).PutAsync(source, format, CancellationToken.None);
    }
}
