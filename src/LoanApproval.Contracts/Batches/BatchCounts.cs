namespace LoanApproval.Contracts.Batches;

/// <summary>
/// The counts of a batch. <see cref="Rows"/> is the sum of <see cref="Submitted"/>, <see cref="Duplicates"/> and <see cref="Rejected"/>.
/// </summary>
public record BatchCounts
{
    /// <summary>The number of rows that are finished.</summary>
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
