namespace LoanApproval.Contracts.Review;

/// <summary>The argument of the update <c>review</c>: a reviewer's decision about an application under review.</summary>
public sealed record ReviewRequest
{
    public const int MaxReviewerLength = 200;
    public const int MaxNoteLength = 2_000;

    public required bool Approve { get; init; }

    /// <summary>The reviewer's name: not blank, not <c>rules</c>, at most 200 characters.</summary>
    public required string Reviewer { get; init; }

    /// <summary>At most 2,000 characters. The applicant gets the note of a decline as its specific reason.</summary>
    public string? Note { get; init; }
}
