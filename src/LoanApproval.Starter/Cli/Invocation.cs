namespace LoanApproval.Starter.Cli;

/// <summary>How a person starts this program from the repository: what examples and "next" lines begin with.</summary>
internal static class Invocation
{
    public const string Prefix = "dotnet run --project src/LoanApproval.Starter --";
    public const string Worker = "dotnet run --project src/LoanApproval.Worker";
    public const string DevHost = "dotnet run --project dev/LoanApproval.DevHost";
}
