namespace LoanApproval.Contracts.Batches;

/// <summary>The result of <c>LoanIntakeWorkflow</c>.</summary>
public sealed record BatchResult : BatchCounts
{
    public BatchResult()
    {
    }

    public BatchResult(BatchCounts counts)
        : base(counts)
    {
    }

    /// <summary>One line per submitted or duplicate row, in the format of the input; a name in the batch directory.</summary>
    public required string ResultFile { get; init; }

    /// <summary>Each rejected row as it was submitted, with an added field <c>error</c>; a name in the batch directory.</summary>
    public required string RejectedFile { get; init; }
}
