namespace LoanApproval.IntegrationTests.Processes;

/// <summary>Whether the drills that take minutes are asked for, with <c>LONG_DRILLS=1</c>.</summary>
public static class LongDrills
{
    public const string Variable = "LONG_DRILLS";

    public static bool Asked { get; } = Environment.GetEnvironmentVariable(Variable) == "1";
}
