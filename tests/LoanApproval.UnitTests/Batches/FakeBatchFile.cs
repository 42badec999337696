using LoanApproval.Workflows.Batches;

namespace LoanApproval.UnitTests.Batches;

// A batch in memory.
internal sealed class FakeBatchFile : IBatchFile
{
    private readonly List<BatchRow> _rows = [];
    private readonly List<long> _written = [];

    public List<IReadOnlyList<FieldError>> Rejections { get; } = [];

    public long TotalRows => _rows.Count;

    public long DuplicateLine { get; set; }

    public List<string?> Reasons { get; } = [];

    public string ResultFile => "results";

    public string RejectedFile => "rejected";

    public void Add(int rows, int rejectEach = int.MaxValue)
    {
        for (var n = 1; n <= rows; n++)
        {
            var application = new LoanApplication { ApplicationId = $"A-{n}", ApplicantId = "P", Amount = 1m, DocumentIds = ["a"] };
            _rows.Add(n % rejectEach == 0
                ? new() { Line = n, Errors = [new("amount", "is missing")] }
                : new() { Line = n, Application = application, DuplicateOf = n == DuplicateLine ? 1 : null });
        }
    }

    public IReadOnlyList<long> Lines() => _written;

    public IEnumerable<BatchRow> Rows(long skip) => _rows.Skip((int)skip);

    public Task<bool> TruncateAsync(long resultBytes, long rejectedBytes) => Task.FromResult(true);

    public Task WriteAsync(BatchRowResult result)
    {
        _written.Add(result.Line);
        Reasons.Add(result.Reason);
        return Task.CompletedTask;
    }

    public Task WriteRejectedAsync(BatchRow row, IReadOnlyList<FieldError> errors)
    {
        _written.Add(row.Line);
        Rejections.Add(errors);
        return Task.CompletedTask;
    }

    public Task<(long ResultBytes, long RejectedBytes)> FlushAsync() => Task.FromResult(((long)_written.Count, (long)Rejections.Count));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
