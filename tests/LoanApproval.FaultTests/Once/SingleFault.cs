using LoanApproval.DrillWorker;

namespace LoanApproval.FaultTests.Once;

// Fails once at one point, after the effect and before the result is reported.
public sealed class SingleFault(CrashPoint at) : ICrashPoints
{
    private int _fired;

    public bool HasFired => _fired > 0;

    public void Hit(CrashPoint point)
    {
        if (point == at && Interlocked.Exchange(ref _fired, 1) == 0) throw new InvalidOperationException($"Injected fault at {point}");
    }
}
