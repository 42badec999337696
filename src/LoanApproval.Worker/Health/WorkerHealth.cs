namespace LoanApproval.Worker.Health;

/// <summary>Whether the worker takes tasks: it has started, it is not stopping, and its namespace responds.</summary>
internal sealed class WorkerHealth(IHostApplicationLifetime lifetime)
{
    private volatile bool _isServerReachable = true;

    public bool IsServerReachable
    {
        get => _isServerReachable;
        set => _isServerReachable = value;
    }

    public bool IsReady =>
        lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested && IsServerReachable;
}
