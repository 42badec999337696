namespace LoanApproval.Contracts.Batches;

/// <summary>A line of the file of results.</summary>
public sealed record BatchRowResult
{
    /// <summary>Where the row begins in the batch file, from 1.</summary>
    public required long Line { get; init; }

    public required string ApplicationId { get; init; }

    /// <summary><c>approved</c>, <c>declined</c>, <c>referred</c>, <c>expired</c> or <c>failed</c>.</summary>
    public required BatchRowStatus Status { get; init; }

    /// <summary>The decision's reason, or how the run failed.</summary>
    public string? Reason { get; init; }

    public int? CreditScore { get; init; }
    public string? LoanId { get; init; }

    /// <summary>In the application's currency; null unless approved.</summary>
    public decimal? MonthlyPayment { get; init; }

    public required string WorkflowId { get; init; }
}
