using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Commands;

namespace LoanApproval.UnitTests.Starter;

public sealed class UsageErrorsTests
{
    [Theory]
    [InlineData("sbmit", " Did you mean submit?")]
    [InlineData("sumbit", " Did you mean submit?")]
    [InlineData("stats", " Did you mean status?")]
    [InlineData("frobnicate", "")]
    public void Similar_word_is_suggested(string word, string suggestion) =>
        UsageErrors.DidYouMean(word, ["submit", "status", "list"]).Should().Be(suggestion);

    [Theory]
    [InlineData("sbmit", "Did you mean submit?")]
    [InlineData("submit --amout 5", "Did you mean --amount?")]
    [InlineData("list --status underRevew", "Did you mean underReview?")]
    public async Task Usage_error_suggests_the_similar_word(string line, string suggestion)
    {
        using var error = new StringWriter();
        await UsageErrors.WriteAsync(StarterCommands.Parse(line.Split(' ')), error);
        error.ToString().Should().Contain(suggestion);
    }
}
