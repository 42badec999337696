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

    // With a view that changes in place; only for a terminal that can show it.
    public static Task<T> WithViewAsync<T>(Terminal terminal, Func<ProgressIndicator, Task<T>> work) =>
        terminal.Error.Live(new Text("")).StartAsync(view => work(new(terminal.Error, view: view)));

    public static async Task<T> WhileAsync<T>(Terminal terminal, string what, Func<ProgressIndicator, Task<T>> work)
    {
        if (terminal.Live)
            return await terminal.Error.Status().StartAsync(Markup.Escape(what), spinner => work(new(terminal.Error, spinner)));
        var indicator = new ProgressIndicator(terminal.Error);
        var running = work(indicator);
        if (await Task.WhenAny(running, Task.Delay(MessageAfter)) != running && indicator._last is null) indicator.Say(what);
        return await running;
    }

    public void Show(IRenderable content)
    {
        lock (_gate) view?.UpdateTarget(content);
    }

    // Shows the state of the work; the same text twice is shown once. A spinner has room for short lines only.
    public void Say(string state)
    {
        lock (_gate)
        {
            if (_last == state) return;
            _last = state;
            var width = spinner is null ? int.MaxValue : console.Profile.Width - SpinnerWidth;
            var lines = state.Split('\n').Select(line => DisplayText.Cut(SafeText.OneLine(line), width));
            if (spinner is null) console.WriteLine(string.Join(' ', lines));
            else spinner.Status(Markup.Escape(string.Join('\n', lines)));
        }
    }

    // Writes a line that stays.
    public void Note(FormattableString line)
    {
        lock (_gate) console.MarkupLineInterpolated(SafeText.OneLine(line));
    }
}
