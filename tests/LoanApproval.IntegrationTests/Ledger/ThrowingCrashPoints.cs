using LoanApproval.DrillWorker;

namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>Fails at one point, as a bug or a lost connection there would.</summary>
public sealed class ThrowingCrashPoints(CrashPoint armed) : ICrashPoints
{
    public void Hit(CrashPoint point)
    {
        if (point == armed) throw new InvalidOperationException($"a fault at {point}");
    }
}
