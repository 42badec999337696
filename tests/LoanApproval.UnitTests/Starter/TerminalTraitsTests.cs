using LoanApproval.Starter.Console;

namespace LoanApproval.UnitTests.Starter;

public sealed class TerminalTraitsTests
{
    [Fact]
    public void Terminal_has_color_and_live_lines() =>
        Of(ColorMode.Auto, redirected: false).Should().Be(new TerminalTraits(true, true, false));

    [Fact]
    public void Pipe_has_neither_color_nor_live_lines() =>
        Of(ColorMode.Auto, redirected: true).Should().Be(new TerminalTraits(false, false, false));

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    [InlineData("CI", "true")]
    public void Environment_requests_plain_lines(string name, string value) =>
        Of(ColorMode.Auto, redirected: false, (name, value)).Should().Be(new TerminalTraits(false, false, false));

    [Fact]
    public void Spinner_is_kept_when_color_is_never() =>
        Of(ColorMode.Never, redirected: false).Should().Be(new TerminalTraits(false, true, false));

    [Fact]
    public void Pipe_has_color_but_no_live_lines_when_color_is_always() =>
        Of(ColorMode.Always, redirected: true).Should().Be(new TerminalTraits(true, false, false));

    [Theory]
    [InlineData(true, "TERM_PROGRAM", "WezTerm")]
    [InlineData(true, "WT_SESSION", "1")]
    [InlineData(true, "VTE_VERSION", "7600")]
    [InlineData(false, "VTE_VERSION", "4900")]
    [InlineData(true, "TERM", "xterm-kitty")]
    [InlineData(false, "TERM", "xterm-256color")]
    [InlineData(true, "FORCE_HYPERLINK", "1")]
    [InlineData(false, "FORCE_HYPERLINK", "0", "WT_SESSION", "1")]
    [InlineData(false, "TMUX", "/tmp/tmux-0/default,1,0", "WT_SESSION", "1")]
    [InlineData(false, "NO_COLOR", "1", "FORCE_HYPERLINK", "1")]
    public void Terminal_shows_links_when_it_is_known_to_support_them(bool links, params string[] environment) =>
        Of(ColorMode.Auto, redirected: false, [.. environment.Chunk(2).Select(pair => (pair[0], pair[1]))]).Links.Should().Be(links);

    [Fact]
    public void Pipe_has_no_links() =>
        Of(ColorMode.Always, redirected: true, ("FORCE_HYPERLINK", "1")).Links.Should().BeFalse();

    private static TerminalTraits Of(ColorMode color, bool redirected, params (string Name, string Value)[] environment) =>
        TerminalTraits.Of(color, redirected, name => environment.FirstOrDefault(e => e.Name == name).Value);
}
