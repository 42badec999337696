namespace LoanApproval.Contracts.Batches;

/// <summary>A row is submitted, a duplicate, or rejected. A submitted row is approved, declined, referred, expired or failed.</summary>
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
