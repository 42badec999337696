using LoanApproval.DrillWorker;

namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>Throws at one point, like a bug or a lost connection.</summary>
public sealed class ThrowingCrashPoints(CrashPoint armed) : ICrashPoints
{
    public void Hit(CrashPoint point)
    {
        if (point == armed) throw new InvalidOperationException($"a fault at {point}");
    }
}
