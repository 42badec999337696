using LoanApproval.Starter.Console;
using Spectre.Console.Testing;

namespace LoanApproval.UnitTests.Starter;

public sealed class TerminalLinkTests
{
    private const string Url = "http://127.0.0.1:8233/namespaces/default/workflows/loan-A-1";

    [Fact]
    public void Link_is_clickable_when_the_terminal_shows_links() =>
        Written(width: 80, links: true).Should().MatchRegex($"\u001b]8;id=[0-9]+;{Url}\u001b\\\\{Url}\u001b]8;;");

    [Fact]
    public void Link_has_a_short_name_when_the_address_is_too_long_for_the_line() =>
        Written(width: 60, links: true).Should().MatchRegex($"\u001b]8;id=[0-9]+;{Url}\u001b\\\\loan-A-1\u001b]8;;");

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public void Address_is_on_one_line_when_the_terminal_shows_no_links(int width) =>
        Written(width, links: false).Should().Be($"  Web UI:  {Url}\n");

    [Fact]
    public void Printed_command_is_on_one_line() => Write(width: 40, links: false, terminal =>
            terminal.Hint("Next", "./loan submit --application-id A-1 --applicant-id alice --amount 25000")).Should()
        .Be("  Next:    ./loan submit --application-id A-1 --applicant-id alice --amount 25000\n");

    private static string Written(int width, bool links) => Write(width, links, terminal => terminal.Link("Web UI", Url, "loan-A-1"));

    private static string Write(int width, bool links, Action<Terminal> write)
    {
        using var console = new TestConsole().Width(width).EmitAnsiSequences();
        console.Profile.Capabilities.Links = links;
        console.Pipeline.Attach(new SafeText(plain: false));
        write(new Terminal(console, console, OutputFormat.Text));
        return console.Output.ReplaceLineEndings("\n");
    }
}
