namespace LoanApproval.Workflows.Drills;

/// <summary>Never strikes.</summary>
public sealed class NoCrashPoints : ICrashPoints
{
    public static NoCrashPoints Instance { get; } = new();

    public void Hit(CrashPoint point)
    {
        // Nothing: no drill is on.
    }
}
