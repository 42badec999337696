using LoanApproval.Client;

namespace LoanApproval.UnitTests.Client;

public sealed class ReviewIdTests
{
    private static readonly ReviewRequest _review = new() { Approve = true, Reviewer = "jane", Note = "Seen" };

    [Fact]
    public void Same_review_of_the_same_referral_has_the_same_ID() =>
        LoanClient.ReviewId(_review, 1).Should().Be(LoanClient.ReviewId(_review with { }, 1));

    [Fact]
    public void Different_review_has_a_different_ID() =>
        LoanClient.ReviewId(_review, 1).Should().NotBe(LoanClient.ReviewId(_review with { Approve = false }, 1));

    [Fact]
    public void Same_review_of_the_next_referral_has_a_different_ID() =>
        LoanClient.ReviewId(_review, 1).Should().NotBe(LoanClient.ReviewId(_review, 2));
}
