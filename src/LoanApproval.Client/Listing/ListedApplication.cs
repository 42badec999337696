namespace LoanApproval.Client.Listing;

/// <summary>An application in a list. Only <see cref="LoanClient.WorkListAsync"/> sets the referral and the deadline.</summary>
public sealed record ListedApplication
{
    public required string ApplicationId { get; init; }
    /// <summary>The search attribute <c>LoanStatus</c>, or how the workflow ended without a decision.</summary>
    public required string Status { get; init; }
    public required string WorkflowId { get; init; }
    public required string RunId { get; init; }
    public string? ApplicantId { get; init; }
    public decimal? Amount { get; init; }
    /// <summary>Null if another client started the application.</summary>
    public string? Currency { get; init; }
    public required DateTimeOffset StartTime { get; init; }
    public DateTimeOffset? CloseTime { get; init; }
    public string? Referral { get; init; }
    public DateTimeOffset? Deadline { get; init; }
}
