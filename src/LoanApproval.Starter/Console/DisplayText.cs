namespace LoanApproval.Starter.Console;

internal static class DisplayText
{
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
    public static string Moment(DateTimeOffset time) => time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    // 0.8 s, 12 s, 3 min 20 s, 5 h 2 min, 3 d 4 h.
    public static string Duration(TimeSpan span) => span switch
    {
        { TotalSeconds: < 10 } => $"{span.TotalSeconds:0.0} s",
        { TotalSeconds: < 60 } => $"{span.TotalSeconds:0} s",
        { TotalHours: < 1 } => $"{(int)span.TotalMinutes} min {span.Seconds} s",
        { TotalDays: < 1 } => $"{(int)span.TotalHours} h {span.Minutes} min",
        _ => $"{(int)span.TotalDays} d {span.Hours} h",
    };

    // The age in one unit: 2 s ago, 3 min ago, 2 d ago.
    public static string Ago(TimeSpan age) => age switch
    {
        { TotalSeconds: < 1 } => "now",
        { TotalMinutes: < 1 } => $"{(int)age.TotalSeconds} s ago",
        { TotalHours: < 1 } => $"{(int)age.TotalMinutes} min ago",
        { TotalDays: < 1 } => $"{(int)age.TotalHours} h ago",
        _ => $"{(int)age.TotalDays} d ago",
    };

    public static string In(TimeSpan left) => left > TimeSpan.Zero ? $"in {Duration(left)}" : "now";
    public static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    public static string Color(string status) => status switch
    {
        "approved" => "green",
        "declined" or "failed" or "terminated" or "timedOut" => "red",
        "underReview" or "expired" or "cancelled" => "yellow",
        _ => "default",
    };
}

// Writes a name and its value; the lines of a long value stay in one column. A null value has no line.
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
