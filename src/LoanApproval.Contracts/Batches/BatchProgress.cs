namespace LoanApproval.Contracts.Batches;

/// <summary>
/// The heartbeat of <c>ProcessApplicationFile</c>. The outputs contain every row up to <see cref="BatchCounts.Rows"/> and no later
/// row, so another attempt continues from there.
/// </summary>
public sealed record BatchProgress : BatchCounts
{
    /// <summary>The number of rows in the file.</summary>
    public required long TotalRows { get; init; }

    /// <summary>Applications that are submitted and not yet decided or referred.</summary>
    public int InProgress { get; init; }

    /// <summary>The length in bytes of the results of the finished rows; the next attempt truncates the file to it.</summary>
    public long ResultBytes { get; init; }

    /// <summary>The same for the rejected rows.</summary>
    public long RejectedBytes { get; init; }
}
