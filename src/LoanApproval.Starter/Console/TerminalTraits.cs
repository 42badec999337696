namespace LoanApproval.Starter.Console;

// Whether a stream shows color, and lines that change in place.
internal readonly record struct TerminalTraits(bool Color, bool Live)
{
    public static TerminalTraits Of(ColorMode color, bool redirected, Func<string, string?> environment)
    {
        var plain = redirected
            || environment("NO_COLOR") is { Length: > 0 }
            || environment("TERM") is "dumb"
            || environment("CI") is { Length: > 0 } and not "false";
        // "always" also colors a pipe, for a pager. Lines that change in place would only fill it with control codes.
        return new(color == ColorMode.Always || (color == ColorMode.Auto && !plain), !plain);
    }
}
