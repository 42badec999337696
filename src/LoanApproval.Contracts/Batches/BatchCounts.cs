namespace LoanApproval.Contracts.Batches;

/// <summary>The counts of a batch.</summary>
/// <remarks>
/// <see cref="Rows"/> are finished: the sum of <see cref="Submitted"/> (with a valid application), <see cref="Duplicates"/> (of an earlier
/// row) and <see cref="Rejected"/>. Submitted rows are approved, declined, referred for manual review, expired, or failed: cancelled,
/// terminated or ended without a decision.
/// </remarks>
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

/// <summary>
/// The heartbeat of <c>ProcessApplicationFile</c>. The outputs contain every row up to <see cref="BatchCounts.Rows"/> and no later
/// row, so another attempt continues from there, after it truncated both outputs to their lengths here.
/// </summary>
public sealed record BatchProgress : BatchCounts
{
    public required long TotalRows { get; init; }

    /// <summary>Applications that are submitted and not yet decided or referred.</summary>
    public int InProgress { get; init; }

    public long ResultBytes { get; init; }
    public long RejectedBytes { get; init; }
}

/// <summary>
/// The result of <c>LoanIntakeWorkflow</c>, with the names of both outputs in the batch directory. The result file has a line per submitted
/// or duplicate row, the other each rejected row as it was submitted, with an added field <c>error</c>.
/// </summary>
public sealed record BatchResult : BatchCounts
{
    public BatchResult() { }

    public BatchResult(BatchCounts counts) : base(counts) { }

    public required string ResultFile { get; init; }
    public required string RejectedFile { get; init; }
}
