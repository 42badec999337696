using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Commands;

namespace LoanApproval.UnitTests.Starter;

public sealed class PrintedCommandTests
{
    [Theory]
    [InlineData("A-1", "A-1")]
    [InlineData("my loans.csv", "'my loans.csv'")]
    [InlineData("O'Brien", "'O'\\''Brien'")]
    [InlineData("$HOME", "'$HOME'")]
    [InlineData("", "''")]
    public void Word_is_quoted_when_a_shell_would_change_it(string word, string quoted)
    {
        if (!OperatingSystem.IsWindows()) Invocation.Quote(word).Should().Be(quoted);
    }

    [Theory]
    [InlineData("A-1")]
    [InlineData("-n1")]
    [InlineData("--help")]
    public void Printed_command_parses_to_the_same_arguments(string id)
    {
        var session = new Session(StarterCommands.Parse(["list", "--address", "127.0.0.1:9000"]));
        var words = session.Next("review", id, "--decline --reviewer jane")[Invocation.Prefix.Length..].Split(
            ' ', StringSplitOptions.RemoveEmptyEntries);
        var parsed = StarterCommands.Parse(words);
        parsed.Errors.Should().BeEmpty();
        parsed.GetValue<string>("ID").Should().Be(id);
        parsed.GetValue<string>("--address").Should().Be("127.0.0.1:9000");
    }
}
