namespace LoanApproval.Starter.Console;

// Results go to standard output, everything else to standard error.
internal sealed class Terminal(IAnsiConsole output, IAnsiConsole error, OutputFormat format)
{
    // A pipe has no width, and a wrapped line cannot be searched.
    private const int PipeWidth = 4096;
    private const int LabelWidth = 9;
    private const int SpinnerWidth = 2;
    private static readonly JsonSerializerOptions _indented = new(LoanJson.Options) { WriteIndented = true };
    // A shorter wait needs no message. A longer wait without a message looks like a hang.
    private static readonly TimeSpan _messageAfter = TimeSpan.FromSeconds(1);
    private Action<string> _show = error.WriteLine;
    private string? _state;
    public OutputFormat Format => format;
    // Whether standard error may show a spinner.
    public bool Live => error.Profile.Capabilities.Interactive;
    public bool CanAsk => Live && !System.Console.IsInputRedirected;

    public static Terminal Create(ColorMode color, OutputFormat format) => new(
        ConsoleOn(System.Console.Out, System.Console.IsOutputRedirected, color),
        ConsoleOn(System.Console.Error, System.Console.IsErrorRedirected, color),
        format);

    public void Result(Action<IAnsiConsole> text, object json)
    {
        if (format == OutputFormat.Text) text(output);
        else Json(json);
    }

    public void Results<T>(Action<IAnsiConsole> text, IReadOnlyCollection<T> values)
        where T : notnull
    {
        if (format != OutputFormat.Jsonl) Result(text, values);
        else foreach (var value in values) Json(value);
    }

    public void Json(object value) =>
        output.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(value, format == OutputFormat.Json ? _indented : LoanJson.Options));

    public void Line(string text) => output.WriteLine(SafeText.OneLine(text));
    public void Note(FormattableString line) => error.MarkupLineInterpolated(SafeText.OneLine(line));
    // Writes a command or an address. The terminal itself wraps it, because text with a line break in it could not be copied.
    public void Hint(string label, string text) => Raw($"{label}:".PadRight(LabelWidth) + text);

    // Writes an address to click. If the address is too long for the line, the line shows the name instead.
    public void Link(string label, string url, string name)
    {
        var shown = url.Length + LabelWidth + 2 < error.Profile.Width ? url : name;
        if (error.Profile.Capabilities.Links) Note($"  {$"{label}:",-LabelWidth}[link={url}]{shown}[/]");
        else Hint(label, url);
    }

    public void Failure(string message, IReadOnlyList<string> hints)
    {
        Note($"[red]error:[/] {message}");
        foreach (var hint in hints) Raw(hint);
    }

    public bool Ask(string question)
    {
        error.Markup($"{Markup.Escape(question)} [grey](y/N)[/] ");
        return System.Console.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    public Task<T> WhileAsync<T>(string what, Func<Task<T>> work) => Live
        ? error.Status().StartAsync(Markup.Escape(what), spinner =>
        {
            _show = line => spinner.Status(Markup.Escape(DisplayText.Cut(line, error.Profile.Width - SpinnerWidth)));
            return work();
        })
        : WithLinesAsync(what, work);

    public Task<T> WithViewAsync<T>(string what, bool clear, Func<Action<IRenderable>, Task<T>> work) => Live
        ? error.Live(new Text(what)).AutoClear(clear).StartAsync(view =>
        {
            _show = line => view.UpdateTarget(new Text(line));
            return work(view.UpdateTarget);
        })
        : WithLinesAsync(what, () => work(_ => { }));

    public void Report(string state)
    {
        if (_state == state) return;
        _state = state;
        _show(SafeText.OneLine(state));
    }

    private async Task<T> WithLinesAsync<T>(string what, Func<Task<T>> work)
    {
        _state = null;
        var running = work();
        if (await Task.WhenAny(running, Task.Delay(_messageAfter)) != running && _state is null) Report(what);
        return await running;
    }

    private void Raw(string text) => error.Profile.Out.Writer.WriteLine($"  {SafeText.OneLine(text)}");

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool redirected, ColorMode color)
    {
        var traits = TerminalTraits.Of(color, redirected, Environment.GetEnvironmentVariable);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = traits.Color || traits.Live ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = traits.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = traits.Live ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Capabilities.Links = traits.Links;
        console.Pipeline.Attach(new SafeText(plain: !traits.Color && !traits.Live));
        if (redirected) console.Profile.Width = PipeWidth;
        return console;
    }
}

internal enum OutputFormat { Text, Json, Jsonl }

internal enum ColorMode { Auto, Always, Never }

// Whether a stream shows color, lines that change in place, and links to click (OSC 8).
internal readonly record struct TerminalTraits(bool Color, bool Live, bool Links)
{
    private const int OldestLinkingVte = 5000;
    private static readonly string[] _linkingPrograms = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio"];
    private static readonly string[] _linkingTerms = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot"];

    public static TerminalTraits Of(ColorMode color, bool redirected, Func<string, string?> environment)
    {
        var plain = redirected || environment("NO_COLOR") is { Length: > 0 } || environment("TERM") is "dumb"
            || environment("CI") is { Length: > 0 } and not "false";
        // "always" also colors a pipe, for a pager. Lines that change in place would only fill the pipe with control codes.
        return new(color == ColorMode.Always || (color == ColorMode.Auto && !plain), !plain, !plain && ShowsLinks(environment));
    }

    // A terminal cannot be queried. Other command-line tools also read FORCE_HYPERLINK: 1 or 0.
    private static bool ShowsLinks(Func<string, string?> environment) => environment("FORCE_HYPERLINK") is { Length: > 0 } forced
        ? forced != "0"
        : environment("TMUX") is null
            && (environment("WT_SESSION") is { Length: > 0 }
                || environment("KONSOLE_VERSION") is { Length: > 0 }
                || (int.TryParse(environment("VTE_VERSION"), out var vte) && vte >= OldestLinkingVte)
                || _linkingPrograms.Contains(environment("TERM_PROGRAM"))
                || _linkingTerms.Contains(environment("TERM")));
}
