using Spectre.Console;

namespace LoanApproval.Starter.Console;

/// <summary>Tells a person that work goes on: a spinner on a terminal, a line per change elsewhere.</summary>
internal sealed class ProgressIndicator
{
    // A shorter wait needs no word; a longer one without any looks like a hang.
    private static readonly TimeSpan StuckAfter = TimeSpan.FromMilliseconds(100);
    private readonly IAnsiConsole _console;
    private readonly StatusContext? _spinner;
    private readonly Lock _gate = new();
    private string? _last;

    private ProgressIndicator(IAnsiConsole console, StatusContext? spinner) => (_console, _spinner) = (console, spinner);

    public static async Task<T> WhileAsync<T>(Terminal terminal, string what, Func<ProgressIndicator, Task<T>> work)
    {
        if (terminal.Live)
            return await terminal.Error.Status().StartAsync(Markup.Escape(what), spinner => work(new(terminal.Error, spinner)));
        var sign = new ProgressIndicator(terminal.Error, null);
        var running = work(sign);
        if (await Task.WhenAny(running, Task.Delay(StuckAfter)) != running)
            sign.SayFirst(what);
        return await running;
    }

    /// <summary>The state of the work; the same words twice are said once.</summary>
    public void Say(string state)
    {
        lock (_gate)
        {
            if (_last == state) return;
            _last = state;
            if (_spinner is null) _console.WriteLine(state);
            else _spinner.Status(Markup.Escape(state));
        }
    }

    /// <summary>A line that stays.</summary>
    public void Note(FormattableString line)
    {
        lock (_gate) _console.MarkupLineInterpolated(line);
    }

    private void SayFirst(string what)
    {
        if (_last is null) Say(what);
    }
}
