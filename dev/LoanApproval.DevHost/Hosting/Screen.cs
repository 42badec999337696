using Spectre.Console;

namespace LoanApproval.DevHost.Hosting;

/// <summary>What the user reads: with colours in a terminal, plain lines in a file or a pipe.</summary>
public sealed class Screen
{
    private readonly Lock _gate = new();
    private readonly IAnsiConsole _console;

    public Screen(IAnsiConsole console)
    {
        _console = console;
        // The terminal wraps; a line break of ours in the middle of a link would make it useless.
        _console.Profile.Width = 4096;
    }

    public void Line(string text = "") => Write(text, Style.Plain);

    public void Fact(string name, string value) => Write($"{name,-12}{value}", Style.Plain);

    public void Good(string text) => Write(text, new Style(Color.Green));

    public void Warn(string text) => Write(text, new Style(Color.Yellow));

    public void Bad(string text) => Write(text, new Style(Color.Red));

    private void Write(string text, Style style)
    {
        // Several processes are watched at once.
        lock (_gate) _console.WriteLine(text, style);
    }
}
