namespace LoanApproval.Client.Listing;

/// <summary>An application in a list.</summary>
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

    /// <summary>Why the application is under review; only in a work list, see <see cref="LoanClient.WorkListAsync"/>.</summary>
    public string? Referral { get; init; }

    /// <summary>When the application expires; only in a work list.</summary>
    public DateTimeOffset? Deadline { get; init; }
}
