using Spectre.Console;

namespace LoanApproval.Scenarios.Console;

// Results go to standard output, progress and errors to standard error.
internal sealed class Terminal(IAnsiConsole output, IAnsiConsole error)
{
    private static readonly JsonSerializerOptions _indented = new(LoanJson.Options) { WriteIndented = true };
    private readonly Lock _gate = new();

    public IAnsiConsole Out => output;

    public static Terminal Create() => new(On(System.Console.Out), On(System.Console.Error));

    public void Progress(string line)
    {
        var now = TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        lock (_gate) error.WriteLine($"{now} {line}");
    }

    public void Failure(string message)
    {
        lock (_gate) error.MarkupLineInterpolated($"[red]error:[/] {message}");
    }

    public void Json<T>(T value) => output.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(value, _indented));

    private static IAnsiConsole On(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        // The terminal wraps long lines. A line break inside a link would break the link.
        console.Profile.Width = 4096;
        return console;
    }
}
