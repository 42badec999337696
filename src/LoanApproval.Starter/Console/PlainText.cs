using Spectre.Console;
using Spectre.Console.Rendering;

namespace LoanApproval.Starter.Console;

/// <summary>Takes the style off everything: on a terminal without ANSI, Spectre would still set .NET's own console colours.</summary>
internal sealed class PlainText : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(renderable => new Unstyled(renderable));

    private sealed class Unstyled(IRenderable styled) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => styled.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            styled.Render(options, maxWidth).Where(s => !s.IsControlCode).Select(s => s.IsLineBreak ? s : new Segment(s.Text));
    }
}
