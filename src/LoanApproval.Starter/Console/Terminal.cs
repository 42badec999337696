namespace LoanApproval.Starter.Console;

// Results go to standard output, everything else to standard error.
internal sealed class Terminal(IAnsiConsole output, IAnsiConsole error, OutputFormat format, bool live)
{
    // A pipe has no width, and a wrapped line cannot be searched.
    private const int PipeWidth = 4096;
    private static readonly JsonSerializerOptions Indented = new(LoanJson.Options) { WriteIndented = true };

    public IAnsiConsole Out => output;

    public IAnsiConsole Error => error;

    public OutputFormat Format => format;

    // Whether standard error may show a spinner.
    public bool Live => live;

    public static Terminal Create(ColorMode color, OutputFormat format)
    {
        var output = TerminalTraits.Of(color, System.Console.IsOutputRedirected, Environment.GetEnvironmentVariable);
        var error = TerminalTraits.Of(color, System.Console.IsErrorRedirected, Environment.GetEnvironmentVariable);
        return new(
            ConsoleOn(System.Console.Out, output, System.Console.IsOutputRedirected),
            ConsoleOn(System.Console.Error, error, System.Console.IsErrorRedirected),
            format,
            error.Live);
    }

    // Writes one JSON value: indented for json, a line for jsonl.
    public void Json<T>(T value) =>
        output.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(value, format == OutputFormat.Json ? Indented : LoanJson.Options));

    // Writes a list for json, one line per value for jsonl.
    public void JsonMany<T>(IReadOnlyCollection<T> values)
    {
        if (format == OutputFormat.Json)
        {
            Json(values);
            return;
        }
        foreach (var value in values)
            Json(value);
    }

    public void Line(string text) => output.WriteLine(SafeText.OneLine(text));

    public void Note(FormattableString line) => error.MarkupLineInterpolated(SafeText.OneLine(line));

    // Writes a result while the indicator is shown.
    public void Event(ProgressIndicator sign, string line)
    {
        // If both streams are the terminal, only the indicator can write a line without disturbing the spinner.
        if (live && output.Profile.Capabilities.Interactive) sign.Note($"{line}");
        else Line(line);
    }

    // Whether a user is there to answer a question.
    public bool CanAsk => live && !System.Console.IsInputRedirected;

    public bool Ask(string question)
    {
        error.Markup($"{Markup.Escape(question)} [grey](y/N)[/] ");
        return System.Console.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    public void Failure(string message, IReadOnlyList<string> hints)
    {
        Note($"[red]error:[/] {message}");
        foreach (var hint in hints) Note($"  {hint}");
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, TerminalTraits traits, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = traits.Color || traits.Live ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = traits.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = traits.Live ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Pipeline.Attach(new SafeText(plain: !traits.Color && !traits.Live));
        if (redirected) console.Profile.Width = PipeWidth;
        return console;
    }
}
