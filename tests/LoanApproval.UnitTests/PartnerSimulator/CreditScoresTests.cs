using LoanApproval.PartnerSimulator.Credit;
using LoanApproval.PartnerSimulator.Faults;

namespace LoanApproval.UnitTests.PartnerSimulator;

public sealed class CreditScoresTests
{
    [Theory]
    [InlineData("alice", 780)]
    [InlineData("Alice", 780)]
    [InlineData("bob", 612)]
    [InlineData("carol", 701)]
    [InlineData("dave", 590)]
    [InlineData("erin", 650)]
    [InlineData("frank", 649)]
    public void Named_applicants_have_a_fixed_score(string applicantId, int score) => CreditScores.Of(applicantId).Should().Be(score);

    [Theory]
    [InlineData("someone-720", 720)]
    [InlineData("someone-300", 300)]
    [InlineData("someone-850", 850)]
    [InlineData("flaky-bureau-610", 610)]
    public void Three_digit_suffix_is_the_score(string applicantId, int score) => CreditScores.Of(applicantId).Should().Be(score);

    [Theory]
    [InlineData("someone-299")]
    [InlineData("someone-851")]
    [InlineData("someone-000720")]
    [InlineData("someone-72")]
    public void Suffix_that_is_not_a_score_is_part_of_the_name(string applicantId) =>
        CreditScores.Of(applicantId).Should().BeInRange(CreditScores.Min, CreditScores.Max)
            .And.Be((int)(CreditScores.Min + (CreditScores.Draw(applicantId) % 551)));

    [Theory]
    [InlineData("someone-nofile")]
    [InlineData("flaky-bureau-nofile")]
    [InlineData("someone-720-nofile")]
    public void Applicant_with_the_nofile_suffix_has_no_score(string applicantId) => CreditScores.Of(applicantId).Should().BeNull();

    // Fixed values: the score must not change with the hash function or the process.
    [Theory]
    [InlineData("zoe", 524)]
    [InlineData("applicant-000001", 415)]
    public void Other_applicants_have_a_stable_score(string applicantId, int score) => CreditScores.Of(applicantId).Should().Be(score);

    [Fact]
    public void Hashed_scores_cover_the_whole_range()
    {
        var scores = Enumerable.Range(0, 5000).Select(i => CreditScores.Of($"person-x{i}y")!.Value).ToList();

        scores.Should().OnlyContain(score => score >= CreditScores.Min && score <= CreditScores.Max);
        scores.Distinct().Should().HaveCountGreaterThan(500);
    }

    [Fact]
    public void Scripted_applicants_have_a_good_score()
    {
        foreach (var script in FaultScripts.All)
        {
            CreditScores.Of(script.Applicant).Should().Be(CreditScores.Scripted);
            CreditScores.Of($"{script.Applicant}-42").Should().Be(CreditScores.Scripted);
        }
    }

    [Theory]
    [InlineData(820, 0)]
    [InlineData(780, 1)]
    [InlineData(701, 2)]
    [InlineData(612, 3)]
    [InlineData(480, 4)]
    public void Lower_score_has_more_factors_up_to_four(int score, int count)
    {
        var factors = CreditFactors.Of("applicant", score);

        factors.Should().HaveCount(count).And.OnlyHaveUniqueItems();
        factors.Should().Equal(CreditFactors.Of("applicant", score));
    }
}
