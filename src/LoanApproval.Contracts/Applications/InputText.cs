namespace LoanApproval.Contracts.Applications;

/// <summary>Makes text from outside safe to repeat in a message: short, on one line, without control characters.</summary>
public static class InputText
{
    /// <summary>Replaces line breaks with spaces, and other control characters with a visible character.</summary>
    public static string OneLine(string text) => Shorten(text.ReplaceLineEndings(" "), int.MaxValue);

    public static string Shorten(string text, int maxLength = 40)
    {
        var builder = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (builder.Length >= maxLength) return builder.Append('…').ToString();
            var isVisible = Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            builder.Append(isVisible ? rune.ToString() : "�");
        }
        return builder.ToString();
    }
}
