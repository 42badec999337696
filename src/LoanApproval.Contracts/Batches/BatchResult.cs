namespace LoanApproval.Contracts.Batches;

/// <summary>The result of <c>LoanBatchWorkflow</c>. Rows are submitted or rejected; what is submitted has one of the other counts.</summary>
public sealed record BatchResult
{
    public required long Rows { get; init; }
    public required long Submitted { get; init; }
    public required long Approved { get; init; }
    public required long Declined { get; init; }

    /// <summary>Waiting for a person when the batch was over.</summary>
    public required long Referred { get; init; }

    public required long Expired { get; init; }

    /// <summary>Cancelled, terminated or failed without a decision.</summary>
    public required long Failed { get; init; }

    public required long Rejected { get; init; }

    /// <summary>A line per submitted row, in the form of the input; a name in the intake directory.</summary>
    public required string ResultFile { get; init; }

    /// <summary>A JSON line per rejected row, with its line number and every reason; a name in the intake directory.</summary>
    public required string RejectedFile { get; init; }
}
