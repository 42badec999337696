using System.Globalization;
using LoanApproval.Worker.Batches;
using LoanApproval.Workflows.Batches;

namespace LoanApproval.UnitTests.Batches;

// Reads 100,000 rows, a tenth of them not valid, with the real reader and the real outputs.
[Collection(ExclusiveCollection.Name)]
public sealed class BatchMemoryTests : IDisposable
{
    private const int Rows = 100_000;
    private const int BadEach = 10;
    private const long MaxGrowth = 2 << 20;
    private readonly string _folder = Directory.CreateTempSubdirectory("batch-memory-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(BatchFormat.Csv)]
    [InlineData(BatchFormat.Jsonl)]
    public async Task Batch_memory_is_bounded_when_the_file_has_many_rows(BatchFormat format)
    {
        var path = Path.Combine(_folder, "batch");
        await File.WriteAllLinesAsync(path, Lines(format));
        List<long> kept = [];
        await using var file = new BatchFile(path, format, CancellationToken.None);
        await file.TruncateAsync(0, 0);
        var run = new BatchRun(file, new Decided(), Request(format), new BatchProgress { TotalRows = file.TotalRows }, progress =>
        {
            if (progress.Rows % (Rows / 10) == 0) kept.Add(GC.GetTotalMemory(forceFullCollection: true));
        });
        var end = await run.RunAsync(CancellationToken.None, CancellationToken.None);
        end.Rows.Should().Be(Rows);
        end.Rejected.Should().Be(Rows / BadEach);
        kept.Should().HaveCountGreaterThanOrEqualTo(10);
        (kept.Skip(1).Max() - kept[0]).Should().BeLessThan(MaxGrowth, string.Join(", ", kept));
    }

    private static BatchRequest Request(BatchFormat format) =>
        new() { FileName = "batch", ContentHash = "", Format = format, MaxInFlight = 40 };

    private static IEnumerable<string> Lines(BatchFormat format)
    {
        if (format == BatchFormat.Csv) yield return "applicationId,applicantId,amount,documentIds";
        for (var n = 1; n <= Rows; n++)
        {
            var amount = n % BadEach == 0 ? -1 : 2500;
            yield return format == BatchFormat.Csv
                ? string.Create(CultureInfo.InvariantCulture, $"A-{n},P-{n},{amount},passport")
                : string.Create(CultureInfo.InvariantCulture,
                    $$"""{"applicationId":"A-{{n}}","applicantId":"P-{{n}}","amount":{{amount}},"documentIds":["passport"]}""");
        }
    }

    // Stores no rows, because their memory would be measured.
    private sealed class Decided : ILoanSubmitter
    {
        private static readonly Task<SubmissionOutcome> _outcome = Task.FromResult(new SubmissionOutcome(BatchRowStatus.Approved));

        public Task<SubmissionOutcome> SubmitAsync(
            LoanApplication application, bool restartFailed, CancellationToken cancellationToken) => _outcome;
    }
}
