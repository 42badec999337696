using LoanApproval.DrillWorker;

namespace LoanApproval.IntegrationTests.Ledger;

// Holds a call at one point until the test releases it.
public sealed class HoldingCrashPoints(CrashPoint armed) : ICrashPoints, IDisposable
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _released = new();

    public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Hit(CrashPoint point)
    {
        if (point != armed) return;
        _reached.TrySetResult();
        _released.Wait(TimeSpan.FromSeconds(30));
    }

    public void Release() => _released.Set();

    public void Dispose() => _released.Dispose();
}
