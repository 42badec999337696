using LoanApproval.Starter.Console;
using Spectre.Console.Testing;

namespace LoanApproval.UnitTests.Starter;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("jane", "jane")]
    [InlineData("eve\u001b[2K\u001b]0;owned\a", "eve␛[2K␛]0;owned␇")]
    [InlineData("a\r\nApproved", "a␍␊Approved")]
    [InlineData("\u007f\u009b31m", "␡\uFFFD31m")]
    [InlineData("\u202Edevorppa", "\uFFFDdevorppa")]
    public void Control_characters_are_shown_as_symbols(string text, string shown) => SafeText.OneLine(text).Should().Be(shown);

    [Fact]
    public void Console_replaces_each_control_character_that_a_view_writes()
    {
        using var console = new TestConsole();
        console.Pipeline.Attach(new SafeText(plain: true));
        console.Write(new Spectre.Console.Text("eve\u001b[31m"));
        console.Output.Should().Be("eve␛[31m");
    }

    [Fact]
    public void Field_stays_on_its_line()
    {
        using var console = new TestConsole();
        Fields.Write(console, "note", "a\r\nApproved");
        console.Lines.Should().Equal("  note             a␍␊Approved");
    }

    [Fact]
    public void Interpolated_text_stays_on_its_line() =>
        SafeText.OneLine($"by {"eve\nApproved"}").ToString().Should().Be("by eve␊Approved");
}
