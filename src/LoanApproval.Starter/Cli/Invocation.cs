namespace LoanApproval.Starter.Cli;

internal static class Invocation
{
    public const string Worker = "dotnet run --project src/LoanApproval.Worker";
    public const string DevHost = "dotnet run --project dev/LoanApproval.DevHost";
    private const string SafeCharacters = "-_./:@=+,%";

    public static string Prefix { get; } = File.Exists(OperatingSystem.IsWindows() ? "loan.cmd" : "loan")
        ? Path.Combine(".", "loan") : "dotnet run --project src/LoanApproval.Starter --";

    public static string Quote(string word)
    {
        if (word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || SafeCharacters.Contains(c, StringComparison.Ordinal)))
            return word;
        return OperatingSystem.IsWindows()
            ? $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
