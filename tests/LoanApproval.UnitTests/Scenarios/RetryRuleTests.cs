using LoanApproval.Scenarios.Histories;
using Temporalio.Api.Common.V1;

namespace LoanApproval.UnitTests.Scenarios;

public sealed class RetryRuleTests
{
    private static readonly RetryRule _rule = new(TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(30), 3);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(5, 16)]
    [InlineData(6, 30)]
    [InlineData(1000, 30)]
    public void Delay_doubles_up_to_the_maximum(int attempt, int seconds) =>
        _rule.After(attempt).Should().Be(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Delay_of_the_partner_takes_precedence_over_the_policy() =>
        _rule.After(1, TimeSpan.FromSeconds(45)).Should().Be(TimeSpan.FromSeconds(45));

    [Fact]
    public void Empty_policy_has_the_defaults_of_the_server() =>
        RetryRule.Of(new RetryPolicy()).Should().Be(new RetryRule(TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(100), 0));
}
