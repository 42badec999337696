namespace LoanApproval.Starter.Console;

internal enum ColorMode { Auto, Always, Never }

// Whether a stream shows color, lines that change in place, and links to click (OSC 8).
internal readonly record struct TerminalTraits(bool Color, bool Live, bool Links)
{
    private const int OldestLinkingVte = 5000;
    private static readonly string[] LinkingPrograms = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio"];
    private static readonly string[] LinkingTerms = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot"];

    public static TerminalTraits Of(ColorMode color, bool redirected, Func<string, string?> environment)
    {
        var plain = redirected
            || environment("NO_COLOR") is { Length: > 0 }
            || environment("TERM") is "dumb"
            || environment("CI") is { Length: > 0 } and not "false";
        // "always" also colors a pipe, for a pager. Lines that change in place would only fill it with control codes.
        return new(color == ColorMode.Always || (color == ColorMode.Auto && !plain), !plain, !plain && ShowsLinks(environment));
    }

    // A terminal cannot be asked. Other command lines read FORCE_HYPERLINK, too: 1 or 0.
    private static bool ShowsLinks(Func<string, string?> environment) => environment("FORCE_HYPERLINK") is { Length: > 0 } forced
        ? forced != "0"
        : environment("TMUX") is null
            && (environment("WT_SESSION") is { Length: > 0 }
                || environment("KONSOLE_VERSION") is { Length: > 0 }
                || (int.TryParse(environment("VTE_VERSION"), out var vte) && vte >= OldestLinkingVte)
                || LinkingPrograms.Contains(environment("TERM_PROGRAM"))
                || LinkingTerms.Contains(environment("TERM")));
}
