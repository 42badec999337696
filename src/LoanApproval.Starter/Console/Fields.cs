namespace LoanApproval.Starter.Console;

// A name and its value, which keeps its column over several lines. A null value has no line.
internal static class Fields
{
    private const int NameWidth = 17;
    private const int Indent = NameWidth + 2;

    public static void Write(IAnsiConsole console, string name, string? value, string style = "default")
    {
        if (value is null) return;
        console.Markup("  [grey]" + Markup.Escape(name.PadRight(NameWidth)) + "[/]");
        var lines = Wrap(SafeText.OneLine(value), Math.Max(Indent, console.Profile.Width - Indent));
        console.WriteLine(string.Join(Environment.NewLine + new string(' ', Indent), lines), Style.Parse(style));
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width)
        {
            var space = text.LastIndexOf(' ', width);
            yield return text[..(space > 0 ? space : width)];
            text = text[(space > 0 ? space + 1 : width)..];
        }
        yield return text;
    }
}
