namespace LoanApproval.Worker.Health;

// Whether the worker takes tasks: it has started, it is not stopping, and its namespace responds.
internal sealed class WorkerHealth(IHostApplicationLifetime lifetime)
{
    public bool IsServerReachable { get; set; } = true;

    public bool IsReady =>
        lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested && IsServerReachable;
}
