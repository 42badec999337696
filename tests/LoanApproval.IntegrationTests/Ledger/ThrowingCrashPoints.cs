using LoanApproval.DrillWorker;

namespace LoanApproval.IntegrationTests.Ledger;

// Throws at one point, like a bug or a lost connection.
public sealed class ThrowingCrashPoints(CrashPoint armed) : ICrashPoints
{
    public void Hit(CrashPoint point)
    {
        if (point == armed) throw new InvalidOperationException($"a fault at {point}");
    }
}
