using LoanApproval.Starter.Cli;

namespace LoanApproval.Starter.Console;

/// <summary>What a stream may show: colour, and lines that change in place.</summary>
internal readonly record struct TerminalTraits(bool Color, bool Live)
{
    /// <summary>Decides from the option, the stream and the environment.</summary>
    /// <param name="color">The option <c>--color</c>.</param>
    /// <param name="redirected">Whether the stream is a pipe or a file.</param>
    /// <param name="environment">Reads a variable; null where there is none.</param>
    public static TerminalTraits Of(ColorMode color, bool redirected, Func<string, string?> environment)
    {
        var plain = redirected
            || environment("NO_COLOR") is { Length: > 0 }
            || environment("TERM") is "dumb"
            || environment("CI") is { Length: > 0 } and not "false";
        // "always" colours a pipe too, for a pager; what moves would only fill it with control codes.
        return new(color == ColorMode.Always || (color == ColorMode.Auto && !plain), !plain);
    }
}
