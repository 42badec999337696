namespace LoanApproval.IntegrationTests.Processes;

/// <summary><c>LONG_DRILLS=1</c> repeats measured recoveries more often.</summary>
public static class LongDrills
{
    public const string Variable = "LONG_DRILLS";

    public static bool Requested { get; } = Environment.GetEnvironmentVariable(Variable) == "1";
}
