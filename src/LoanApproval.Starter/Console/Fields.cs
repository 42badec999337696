using Spectre.Console;

namespace LoanApproval.Starter.Console;

/// <summary>Writes names and values below each other, the values in one column; a null value leaves its line out.</summary>
internal static class Fields
{
    private const int NameWidth = 17;

    public static void Write(IAnsiConsole console, string name, string? value, string style = "")
    {
        if (value is null) return;
        console.Markup("  [grey]" + Markup.Escape(name.PadRight(NameWidth)) + "[/]");
        console.WriteLine(value, style.Length == 0 ? Style.Plain : Style.Parse(style));
    }
}
