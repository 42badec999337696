using System.Runtime.CompilerServices;
using Spectre.Console.Rendering;

namespace LoanApproval.Starter.Console;

// Names and notes come from strangers: control characters in them must not reach the terminal, which would obey them.
// With plain set it also removes every style: on a terminal without ANSI, Spectre would still set .NET's console colors.
internal sealed class SafeText(bool plain) : IRenderHook
{
    private const char FirstPicture = '\u2400';
    private const char DeletePicture = '\u2421';
    private const char Replacement = '\uFFFD';

    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(renderable => new Safe(renderable, plain));

    // Shows control characters, line breaks included, as symbols.
    public static string OneLine(string text) => text.Any(IsUnsafe) ? string.Concat(text.Select(Show)) : text;

    // The same for each text that is interpolated.
    public static FormattableString OneLine(FormattableString line) => FormattableStringFactory.Create(
        line.Format, [.. line.GetArguments().Select(argument => argument is string text ? OneLine(text) : argument)]);

    // Besides the control characters: what reverses the direction of text can make a line read as another one.
    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    private static char Show(char c) => !IsUnsafe(c) ? c : c switch
    {
        < ' ' => (char)(FirstPicture + c),
        '\u007F' => DeletePicture,
        _ => Replacement,
    };

    private sealed class Safe(IRenderable inner, bool plain) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, maxWidth)
            .Where(segment => !plain || !segment.IsControlCode)
            .Select(segment => segment.IsControlCode || segment.IsLineBreak
                ? segment
                : new Segment(OneLine(segment.Text), plain ? Style.Plain : segment.Style, segment.Link));
    }
}
