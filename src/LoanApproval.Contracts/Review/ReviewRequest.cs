namespace LoanApproval.Contracts.Review;

/// <summary>The argument of the update <c>review</c>. The reviewer is a name other than <c>rules</c>.</summary>
public sealed record ReviewRequest
{
    public const int MaxReviewerLength = 200;
    public const int MaxNoteLength = 2_000;
    public required bool Approve { get; init; }
    public required string Reviewer { get; init; }
    /// <summary>If the review declines, the applicant receives the note as the specific reason.</summary>
    public string? Note { get; init; }
}
