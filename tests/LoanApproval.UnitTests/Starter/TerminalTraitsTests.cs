using LoanApproval.Starter.Console;

namespace LoanApproval.UnitTests.Starter;

public sealed class TerminalTraitsTests
{
    [Fact]
    public void A_terminal_has_colour_and_live_lines() => Of(ColorMode.Auto, redirected: false).Should().Be(new TerminalTraits(true, true));

    [Fact]
    public void A_pipe_has_neither() => Of(ColorMode.Auto, redirected: true).Should().Be(new TerminalTraits(false, false));

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    [InlineData("CI", "true")]
    public void The_environment_can_ask_for_plain_lines(string name, string value) =>
        Of(ColorMode.Auto, redirected: false, (name, value)).Should().Be(new TerminalTraits(false, false));

    [Fact]
    public void Never_leaves_the_spinner() => Of(ColorMode.Never, redirected: false).Should().Be(new TerminalTraits(false, true));

    [Fact]
    public void Always_colours_a_pipe_but_moves_nothing_in_it() =>
        Of(ColorMode.Always, redirected: true).Should().Be(new TerminalTraits(true, false));

    private static TerminalTraits Of(ColorMode color, bool redirected, params (string Name, string Value)[] environment) =>
        TerminalTraits.Of(color, redirected, name => environment.FirstOrDefault(e => e.Name == name).Value);
}
