using Microsoft.Extensions.Hosting;

namespace LoanApproval.DrillWorker;

// Hits the crash point of a worker that is killed during its shutdown.
public sealed class CrashPointShutdownService(ICrashPoints crashPoints) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        crashPoints.Hit(CrashPoint.ShutdownRequested);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
