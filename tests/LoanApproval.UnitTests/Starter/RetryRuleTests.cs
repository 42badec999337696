using LoanApproval.Scenarios.Scenarios;
using Temporalio.Api.Common.V1;

namespace LoanApproval.UnitTests.Starter;

public sealed class RetryRuleTests
{
    private static readonly RetryRule Rule = new(TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(30), 3);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(5, 16)]
    [InlineData(6, 30)]
    [InlineData(1000, 30)]
    public void The_wait_doubles_up_to_the_maximum(int attempt, int seconds) => Rule.After(attempt).Should().Be(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void What_the_partner_asks_for_goes_before_the_policy_and_its_maximum() =>
        Rule.After(1, TimeSpan.FromSeconds(45)).Should().Be(TimeSpan.FromSeconds(45));

    [Fact]
    public void A_policy_that_says_nothing_is_read_as_the_server_reads_it() =>
        RetryRule.Of(new RetryPolicy()).Should().Be(new RetryRule(TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(100), 0));
}
