using LoanApproval.Client;

namespace LoanApproval.UnitTests.Client;

public sealed class ReviewIdTests
{
    private static readonly ReviewRequest Review = new() { Approve = true, Reviewer = "jane", Note = "Seen" };

    [Fact]
    public void Same_review_of_the_same_referral_has_the_same_ID() =>
        LoanClient.ReviewId(Review, 1).Should().Be(LoanClient.ReviewId(Review with { }, 1));

    [Fact]
    public void Different_review_has_a_different_ID() =>
        LoanClient.ReviewId(Review, 1).Should().NotBe(LoanClient.ReviewId(Review with { Approve = false }, 1));

    [Fact]
    public void Same_review_of_the_next_referral_has_a_different_ID() =>
        LoanClient.ReviewId(Review, 1).Should().NotBe(LoanClient.ReviewId(Review, 2));
}
