using LoanApproval.Client.Reviews;

namespace LoanApproval.UnitTests.Client;

public sealed class ReviewSubmissionTests
{
    private static readonly ReviewRequest Review = new() { Approve = true, Reviewer = "jane", Note = "Seen" };

    [Fact]
    public void Same_review_of_the_same_referral_has_the_same_ID() =>
        ReviewSubmission.IdOf(Review, 1).Should().Be(ReviewSubmission.IdOf(Review with { }, 1));

    [Fact]
    public void Different_review_has_a_different_ID() =>
        ReviewSubmission.IdOf(Review, 1).Should().NotBe(ReviewSubmission.IdOf(Review with { Approve = false }, 1));

    [Fact]
    public void Same_review_of_the_next_referral_has_a_different_ID() =>
        ReviewSubmission.IdOf(Review, 1).Should().NotBe(ReviewSubmission.IdOf(Review, 2));
}
