namespace LoanApproval.Contracts.Batches;

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
