namespace LoanApproval.IntegrationTests.Processes;

// LONG_DRILLS=1 repeats measured recoveries more often.
public static class LongDrills
{
    public const string Variable = "LONG_DRILLS";

    public static bool Requested { get; } = Environment.GetEnvironmentVariable(Variable) == "1";
}
