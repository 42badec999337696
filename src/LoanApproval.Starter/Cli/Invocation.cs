namespace LoanApproval.Starter.Cli;

// How printed commands begin.
internal static class Invocation
{
    public const string Worker = "dotnet run --project src/LoanApproval.Worker";
    public const string DevHost = "dotnet run --project dev/LoanApproval.DevHost";
    private const string Script = "loan";
    private static readonly string ScriptFile = OperatingSystem.IsWindows() ? "loan.cmd" : "loan";

    // The script in the root of the repository, or the command that needs no script.
    public static string Prefix { get; } = File.Exists(ScriptFile)
        ? Path.Combine(".", Script)
        : "dotnet run --project src/LoanApproval.Starter --";
}
