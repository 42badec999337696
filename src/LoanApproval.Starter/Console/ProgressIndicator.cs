using Spectre.Console.Rendering;

namespace LoanApproval.Starter.Console;

// Shows that work is in progress: a spinner or a view on a terminal, one line per change elsewhere.
internal sealed class ProgressIndicator(IAnsiConsole console, StatusContext? spinner = null, LiveDisplayContext? view = null)
{
    private const int SpinnerWidth = 2;

    // A shorter wait needs no message; a longer one without any looks like a hang.
    private static readonly TimeSpan MessageAfter = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private string? _last;

    public static Task<T> WhileAsync<T>(Terminal terminal, string what, Func<ProgressIndicator, Task<T>> work) => terminal.Live
        ? terminal.Error.Status().StartAsync(Markup.Escape(what), spinner => work(new(terminal.Error, spinner)))
        : WithLinesAsync(terminal, what, work);

    // With a view of several lines, on a terminal that can show it; the last one stays or is cleared.
    public static Task<T> WithViewAsync<T>(Terminal terminal, string what, bool clear, Func<ProgressIndicator, Task<T>> work) =>
        terminal.Live
            ? terminal.Error.Live(new Text(what)).AutoClear(clear).StartAsync(view => work(new(terminal.Error, view: view)))
            : WithLinesAsync(terminal, what, work);

    private static async Task<T> WithLinesAsync<T>(Terminal terminal, string what, Func<ProgressIndicator, Task<T>> work)
    {
        var indicator = new ProgressIndicator(terminal.Error);
        var running = work(indicator);
        if (await Task.WhenAny(running, Task.Delay(MessageAfter)) != running && indicator._last is null) indicator.Say(what);
        return await running;
    }

    public void Show(IRenderable content)
    {
        lock (_gate) view?.UpdateTarget(content);
    }

    // Shows the state of the work; the same text twice is shown once. A spinner has room for a short line only.
    public void Say(string state)
    {
        lock (_gate)
        {
            if (_last == state) return;
            _last = state;
            var line = SafeText.OneLine(state);
            if (spinner is not null) spinner.Status(Markup.Escape(DisplayText.Cut(line, console.Profile.Width - SpinnerWidth)));
            else if (view is not null) view.UpdateTarget(new Text(line));
            else console.WriteLine(line);
        }
    }

    // Writes a line that stays.
    public void Note(FormattableString line)
    {
        lock (_gate) console.MarkupLineInterpolated(SafeText.OneLine(line));
    }
}
