using System.Runtime.CompilerServices;

namespace LoanApproval.Starter.Console;

// A terminal would execute the control characters in names and notes. Plain also removes styles: without ANSI, Spectre sets console colors.
internal sealed class SafeText(bool plain) : IRenderHook
{
    private const char FirstPicture = '\u2400';
    private const char DeletePicture = '\u2421';
    private const char Replacement = '\uFFFD';

    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(renderable => new Safe(renderable, plain));

    // Replaces control characters with symbols, including line breaks and characters that reverse the direction of a line.
    public static string OneLine(string text) => string.Concat(text.Select(c => c switch
    {
        < ' ' => (char)(FirstPicture + c),
        '\u007F' => DeletePicture,
        (>= '\u0080' and <= '\u009F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => Replacement,
        _ => c,
    }));

    public static FormattableString OneLine(FormattableString line) => FormattableStringFactory.Create(
        line.Format, [.. line.GetArguments().Select(argument => argument is string text ? OneLine(text) : argument)]);

    private sealed class Safe(IRenderable inner, bool plain) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, maxWidth)
            .Where(segment => !plain || !segment.IsControlCode)
            .Select(segment => segment.IsControlCode || segment.IsLineBreak
                ? segment : new Segment(OneLine(segment.Text), plain ? Style.Plain : segment.Style, segment.Link));
    }
}
