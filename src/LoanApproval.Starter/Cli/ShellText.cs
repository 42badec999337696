namespace LoanApproval.Starter.Cli;

// Quotes words of printed commands, so that they can be pasted into a shell.
internal static class ShellText
{
    private const string Safe = "-_./:@=+,%";

    public static string Quote(string word)
    {
        if (word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || Safe.Contains(c, StringComparison.Ordinal))) return word;
        return OperatingSystem.IsWindows()
            ? $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
