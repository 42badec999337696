namespace LoanApproval.Contracts.Batches;

public sealed record BatchRowResult
{
    /// <summary>The 1-based number of the row's first line in the batch file.</summary>
    public required long Line { get; init; }
    public required string ApplicationId { get; init; }
    public required BatchRowStatus Status { get; init; }
    /// <summary>The reason for the decision, or why there is no decision.</summary>
    public string? Reason { get; init; }
    public int? CreditScore { get; init; }
    public string? LoanId { get; init; }
    public decimal? MonthlyPayment { get; init; }
    public required string WorkflowId { get; init; }
}
