namespace LoanApproval.Contracts.Batches;

/// <summary>The heartbeat of <c>ProcessApplicationFile</c>: the outputs contain the first <see cref="BatchCounts.Rows"/> rows.</summary>
public sealed record BatchProgress : BatchCounts
{
    public required long TotalRows { get; init; }
    public int InProgress { get; init; }
    /// <summary>The next attempt truncates both outputs to these lengths.</summary>
    public long ResultBytes { get; init; }
    public long RejectedBytes { get; init; }
}
