using LoanApproval.DrillWorker;

namespace LoanApproval.FaultTests.Once;

/// <summary>Fails once at one point, after the effect and before it is reported.</summary>
public sealed class OneFault(CrashPoint at) : ICrashPoints
{
    private int _struck;

    public bool HasStruck => _struck > 0;

    public void Hit(CrashPoint point)
    {
        if (point == at && Interlocked.Exchange(ref _struck, 1) == 0) throw new InvalidOperationException($"a fault at {point}");
    }
}
