using LoanApproval.Starter.Console;

namespace LoanApproval.UnitTests.Starter;

public sealed class TerminalTraitsTests
{
    [Fact]
    public void Terminal_has_color_and_live_lines() => Of(ColorMode.Auto, redirected: false).Should().Be(new TerminalTraits(true, true));

    [Fact]
    public void Pipe_has_neither_color_nor_live_lines() =>
        Of(ColorMode.Auto, redirected: true).Should().Be(new TerminalTraits(false, false));

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    [InlineData("CI", "true")]
    public void Environment_requests_plain_lines(string name, string value) =>
        Of(ColorMode.Auto, redirected: false, (name, value)).Should().Be(new TerminalTraits(false, false));

    [Fact]
    public void Color_never_keeps_the_spinner() => Of(ColorMode.Never, redirected: false).Should().Be(new TerminalTraits(false, true));

    [Fact]
    public void Color_always_colors_a_pipe_without_live_lines() =>
        Of(ColorMode.Always, redirected: true).Should().Be(new TerminalTraits(true, false));

    private static TerminalTraits Of(ColorMode color, bool redirected, params (string Name, string Value)[] environment) =>
        TerminalTraits.Of(color, redirected, name => environment.FirstOrDefault(e => e.Name == name).Value);
}
