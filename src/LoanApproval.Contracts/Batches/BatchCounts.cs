namespace LoanApproval.Contracts.Batches;

/// <summary>The counts of a batch. Each finished row is submitted, a duplicate of an earlier row, or rejected.</summary>
/// <remarks>Each submitted row is approved, declined, referred for manual review, expired, or failed (without a decision).</remarks>
public record BatchCounts
{
    public long Rows { get; init; }
    public long Submitted { get; init; }
    public long Approved { get; init; }
    public long Declined { get; init; }
    public long Referred { get; init; }
    public long Expired { get; init; }
    public long Failed { get; init; }
    public long Duplicates { get; init; }
    public long Rejected { get; init; }
}

/// <summary>The heartbeat of <c>ProcessApplicationFile</c>: the outputs contain the first <see cref="BatchCounts.Rows"/> rows.</summary>
public sealed record BatchProgress : BatchCounts
{
    public required long TotalRows { get; init; }
    /// <summary>Applications that are submitted but not yet decided or referred.</summary>
    public int InProgress { get; init; }
    /// <summary>The next attempt truncates both outputs to these lengths.</summary>
    public long ResultBytes { get; init; }
    public long RejectedBytes { get; init; }
}

/// <summary>The result of <c>LoanIntakeWorkflow</c>, with the names of both outputs in the batch directory.</summary>
public sealed record BatchResult : BatchCounts
{
    public BatchResult() { }
    public BatchResult(BatchCounts counts) : base(counts) { }
    /// <summary>A file with one line for each submitted or duplicate row.</summary>
    public required string ResultFile { get; init; }
    /// <summary>A file with each rejected row as submitted, plus the field <c>error</c>.</summary>
    public required string RejectedFile { get; init; }
}
