using LoanApproval.Worker.Health;

namespace LoanApproval.Worker.Hosting;

// Stops a worker whose namespace has been missing or denied for half a minute. Otherwise the SDK would poll forever and look healthy.
// An unavailable server is tolerated, because it comes back.
internal sealed class NamespaceWatch(ITemporalClient client, HealthEndpoint health, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _tolerance = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _callTimeout = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, time);
        // Disposing of the timer ends the loop without an exception. An exception would be logged as an error.
        await using var stop = stoppingToken.Register(timer.Dispose);
        long? since = null;
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            if (await PollAsync(stoppingToken) is not { } refusal) since = null;
            else if (time.GetElapsedTime(since ??= time.GetTimestamp()) >= _tolerance)
                throw new UnavailableException(
                    $"The Temporal server at {client.Connection.Options.TargetHost} "
                    + $"no longer has namespace '{client.Options.Namespace}' or denies access to it: {refusal.Message}.",
                    "Create the namespace, or set TEMPORAL_NAMESPACE.", refusal);
        }
    }

    private async Task<RpcException?> PollAsync(CancellationToken cancellationToken)
    {
        try
        {
            var rpc = new RpcOptions { Timeout = _callTimeout, Retry = false, CancellationToken = cancellationToken };
            await client.WorkflowService.DescribeNamespaceAsync(new() { Namespace = client.Options.Namespace }, rpc);
            health.IsServerReachable = true;
            return null;
        }
        catch (Exception e) when (e is RpcException or OperationCanceledException or InvalidOperationException)
        {
            health.IsServerReachable = false;
            return e is RpcException rpc && (rpc.Code is RpcException.StatusCode.NotFound || ServerErrors.IsRefused(rpc)) ? rpc : null;
        }
    }
}
