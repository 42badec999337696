namespace LoanApproval.Starter.Console;

// Names and values below each other, the values in one column. A null value has no line.
internal static class Fields
{
    private const int NameWidth = 17;

    public static void Write(IAnsiConsole console, string name, string? value, string style = "")
    {
        if (value is null) return;
        console.Markup("  [grey]" + Markup.Escape(name.PadRight(NameWidth)) + "[/]");
        console.WriteLine(SafeText.OneLine(value), style.Length == 0 ? Style.Plain : Style.Parse(style));
    }
}
