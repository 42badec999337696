using LoanApproval.DrillWorker;

namespace LoanApproval.UnitTests.Ledger;

// Fails after each claim, before its commit.
public sealed class ClaimFaults : ICrashPoints
{
    public void Hit(CrashPoint point)
    {
        if (point.ToString().EndsWith("Claimed", StringComparison.Ordinal)) throw new InvalidOperationException($"a fault at {point}");
    }
}
