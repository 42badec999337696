namespace LoanApproval.Contracts.Batches;

/// <summary>One line of the results.</summary>
public sealed record BatchRowResult
{
    /// <summary>The 1-based number of the row's first line in the batch file.</summary>
    public required long Line { get; init; }

    public required string ApplicationId { get; init; }
    public required BatchRowStatus Status { get; init; }

    /// <summary>The decision's reason, or why the application has no decision.</summary>
    public string? Reason { get; init; }

    public int? CreditScore { get; init; }
    public string? LoanId { get; init; }

    /// <summary>In the application's currency; null unless approved.</summary>
    public decimal? MonthlyPayment { get; init; }

    public required string WorkflowId { get; init; }
}

/// <summary>The status of a row with a valid application.</summary>
public enum BatchRowStatus
{
    Approved,
    Declined,

    /// <summary>Waits for manual review.</summary>
    Referred,
    Expired,

    /// <summary>Was cancelled, was terminated or failed without a decision.</summary>
    Failed,

    /// <summary>Repeats the application of an earlier row.</summary>
    Duplicate,
}
