using Spectre.Console;

namespace LoanApproval.DevHost.Console;

// Writes lines with a time. Colors appear only in a terminal; a file or a pipe gets plain text.
internal sealed class Screen
{
    private const int NameWidth = 11;

    private readonly Lock _gate = new();
    private readonly IAnsiConsole _console;
    private readonly int _width;

    public Screen(IAnsiConsole console)
    {
        _console = console;
        _width = console.Profile.Out.IsTerminal ? console.Profile.Width : int.MaxValue;
        // The terminal wraps long lines. A line break inside a link would break the link.
        _console.Profile.Width = 4096;
    }

    private static string Now => TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Indent => new(' ', "HH:mm:ss ".Length);

    public void Plain(string text = "") => Write(Style.Plain, text);

    public void Fact(string name, string value) => Write(Style.Plain, name.PadRight(NameWidth) + value);

    public void Line(string text, params IEnumerable<string> details) => Event(Style.Plain, text, details);

    public void Good(string text, params IEnumerable<string> details) => Event(new Style(Color.Green), text, details);

    public void Warn(string text, params IEnumerable<string> details) => Event(new Style(Color.Yellow), text, details);

    public void Bad(string text, params IEnumerable<string> details) => Event(new Style(Color.Red), text, details);

    // Writes one line of a child's log, truncated to the width of the terminal. The log file has the whole line.
    public void Log(string source, string level, string message)
    {
        var line = $"{Now} {source} {level} {message}";
        Write(new Style(Color.Grey), line.Length <= _width ? line : line[..(_width - 1)] + "…");
    }

    private void Event(Style style, string text, IEnumerable<string> details) =>
        Write(style, [$"{Now} {text}", .. details.Select(detail => Indent + detail)]);

    private void Write(Style style, params string[] lines)
    {
        // Several processes are watched concurrently.
        lock (_gate)
        {
            foreach (var line in lines) _console.WriteLine(line, style);
        }
    }
}
