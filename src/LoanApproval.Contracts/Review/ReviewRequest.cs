namespace LoanApproval.Contracts.Review;

/// <summary>The argument of the update <c>review</c>: what a person decides about an application under review.</summary>
public sealed record ReviewRequest
{
    public const int MaxReviewerLength = 200;
    public const int MaxNoteLength = 2_000;

    public required bool Approve { get; init; }

    /// <summary>Who decides; never blank.</summary>
    public required string Reviewer { get; init; }

    public string? Note { get; init; }
}
