using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Batches;
using LoanApproval.Workflows.Batches;

namespace LoanApproval.UnitTests.Batches;

/// <summary>A batch in memory.</summary>
internal sealed class FakeBatchFile : IBatchFile
{
    private readonly List<BatchRow> _rows = [];
    private readonly List<long> _written = [];

    public List<BatchRejection> Rejections { get; } = [];

    long IBatchFile.Lines => _rows.Count;

    public string ResultFile => "results";

    public string RejectedFile => "rejected";

    public void Add(int rows, int rejectEach = int.MaxValue)
    {
        for (var n = 1; n <= rows; n++)
        {
            var application = new LoanApplication { ApplicationId = $"A-{n}", ApplicantId = "P", Amount = 1m, DocumentIds = ["a"] };
            _rows.Add(n % rejectEach == 0 ? new(n, $"A-{n}", null, [new("amount", "is missing")]) : new(n, $"A-{n}", application, []));
        }
    }

    public IReadOnlyList<long> Lines() => _written;

    public IEnumerable<BatchRow> Rows(long skip) => _rows.Skip((int)skip);

    public Task<bool> RewindAsync(long resultBytes, long rejectedBytes, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task WriteAsync(BatchRowResult result, CancellationToken cancellationToken)
    {
        _written.Add(result.Line);
        return Task.CompletedTask;
    }

    public Task WriteAsync(BatchRejection rejection, CancellationToken cancellationToken)
    {
        _written.Add(rejection.Line);
        Rejections.Add(rejection);
        return Task.CompletedTask;
    }

    public Task<(long ResultBytes, long RejectedBytes)> FlushAsync(CancellationToken cancellationToken) =>
        Task.FromResult(((long)_written.Count, (long)Rejections.Count));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
