using Spectre.Console.Rendering;

namespace LoanApproval.Starter.Console;

// Shows that work is in progress: a spinner on a terminal, one line per change elsewhere.
internal sealed class ProgressIndicator
{
    // A shorter wait needs no message; a longer one without any looks like a hang.
    private static readonly TimeSpan MessageAfter = TimeSpan.FromSeconds(1);
    private readonly IAnsiConsole _console;
    private readonly StatusContext? _spinner;
    private readonly Lock _gate = new();
    private string? _last;

    private readonly LiveDisplayContext? _view;

    private ProgressIndicator(IAnsiConsole console, StatusContext? spinner, LiveDisplayContext? view = null) =>
        (_console, _spinner, _view) = (console, spinner, view);

    // With a view that changes in place; only for a terminal that can show it.
    public static Task<T> WithViewAsync<T>(Terminal terminal, Func<ProgressIndicator, Task<T>> work) =>
        terminal.Error.Live(new Text("")).StartAsync(view => work(new(terminal.Error, null, view)));

    public void Show(IRenderable view)
    {
        lock (_gate) _view?.UpdateTarget(view);
    }

    public static async Task<T> WhileAsync<T>(Terminal terminal, string what, Func<ProgressIndicator, Task<T>> work)
    {
        if (terminal.Live)
            return await terminal.Error.Status().StartAsync(Markup.Escape(what), spinner => work(new(terminal.Error, spinner)));
        var indicator = new ProgressIndicator(terminal.Error, null);
        var running = work(indicator);
        if (await Task.WhenAny(running, Task.Delay(MessageAfter)) != running)
            indicator.SayFirst(what);
        return await running;
    }

    // Shows the state of the work; the same text twice is shown once.
    public void Say(string state)
    {
        lock (_gate)
        {
            if (_last == state) return;
            _last = state;
            if (_spinner is null) _console.WriteLine(SafeText.OneLine(state));
            else _spinner.Status(Markup.Escape(SafeText.OneLine(state)));
        }
    }

    // Writes a line that stays.
    public void Note(FormattableString line)
    {
        lock (_gate) _console.MarkupLineInterpolated(SafeText.OneLine(line));
    }

    private void SayFirst(string what)
    {
        if (_last is null) Say(what);
    }
}
