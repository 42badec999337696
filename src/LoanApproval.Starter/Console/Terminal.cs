using System.Text.Json;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Cli;
using Spectre.Console;

namespace LoanApproval.Starter.Console;

/// <summary>The two streams: results on <see cref="Out"/>, everything else on <see cref="Error"/>.</summary>
internal sealed class Terminal(IAnsiConsole output, IAnsiConsole error, OutputFormat format, bool live)
{
    // Wide enough for every line: a pipe has no edge, and a wrapped line cannot be searched.
    private const int PipeWidth = 4096;
    private static readonly JsonSerializerOptions Indented = new(LoanJson.Options) { WriteIndented = true };

    public IAnsiConsole Out => output;

    public IAnsiConsole Error => error;

    public OutputFormat Format => format;

    /// <summary>Whether standard error may show a spinner.</summary>
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

    /// <summary>Writes one JSON value: indented for <c>json</c>, a line for <c>jsonl</c>.</summary>
    public void Json<T>(T value) =>
        output.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(value, format == OutputFormat.Json ? Indented : LoanJson.Options));

    /// <summary>Writes many: a list for <c>json</c>, a line each for <c>jsonl</c>.</summary>
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

    /// <summary>A result of one line.</summary>
    public void Line(string text) => output.WriteLine(text);

    /// <summary>A line for people.</summary>
    public void Note(FormattableString line) => error.MarkupLineInterpolated(line);

    /// <summary>A result while work goes on.</summary>
    public void Event(ProgressIndicator sign, string line)
    {
        // Where both streams are the terminal, the line goes round the spinner; a second writer would tear it.
        if (live && output.Profile.Capabilities.Interactive) sign.Note($"{line}");
        else output.WriteLine(line);
    }

    /// <summary>What went wrong, and what to do about it.</summary>
    public void Failure(StarterException failure)
    {
        error.MarkupLineInterpolated($"[red]error:[/] {failure.Message}");
        foreach (var hint in failure.Hints)
            error.MarkupLineInterpolated($"  {hint}");
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
        if (!traits.Color && !traits.Live) console.Pipeline.Attach(new PlainText());
        if (redirected) console.Profile.Width = PipeWidth;
        return console;
    }
}
