namespace LoanApproval.Contracts.Batches;

/// <summary>
/// The counts of a batch. <see cref="Rows"/> is the sum of <see cref="Submitted"/>, <see cref="Duplicates"/> and <see cref="Rejected"/>.
/// </summary>
public record BatchCounts
{
    /// <summary>Rows that are finished.</summary>
    public long Rows { get; init; }

    /// <summary>Rows with a valid application; the sum of the five counts that follow.</summary>
    public long Submitted { get; init; }

    public long Approved { get; init; }
    public long Declined { get; init; }

    /// <summary>Applications that wait for manual review.</summary>
    public long Referred { get; init; }

    public long Expired { get; init; }

    /// <summary>Applications that were cancelled, were terminated or failed without a decision.</summary>
    public long Failed { get; init; }

    /// <summary>Rows that repeat the application of an earlier row of the same file.</summary>
    public long Duplicates { get; init; }

    /// <summary>Rows without a valid application; each is in the file of rejected rows with every reason.</summary>
    public long Rejected { get; init; }
}

/// <summary>
/// The heartbeat of <c>ProcessApplicationFile</c>. The outputs contain every row up to <see cref="BatchCounts.Rows"/> and no later
/// row, so another attempt continues from there.
/// </summary>
public sealed record BatchProgress : BatchCounts
{
    public required long TotalRows { get; init; }

    /// <summary>Applications that are submitted and not yet decided or referred.</summary>
    public int InProgress { get; init; }

    /// <summary>The length in bytes of the results of the finished rows; the next attempt truncates the file to it.</summary>
    public long ResultBytes { get; init; }

    /// <summary>The same for the rejected rows.</summary>
    public long RejectedBytes { get; init; }
}

/// <summary>The result of <c>LoanIntakeWorkflow</c>.</summary>
public sealed record BatchResult : BatchCounts
{
    public BatchResult() { }

    public BatchResult(BatchCounts counts) : base(counts) { }

    /// <summary>One line per submitted or duplicate row, in the format of the input; a name in the batch directory.</summary>
    public required string ResultFile { get; init; }

    /// <summary>Each rejected row as it was submitted, with an added field <c>error</c>; a name in the batch directory.</summary>
    public required string RejectedFile { get; init; }
}
