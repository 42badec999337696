using LoanApproval.Worker.Health;
using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.Worker.Hosting;

// Stops a worker whose namespace has been missing, or refused, for half a minute. With autoscaling pollers the SDK polls forever, and the
// process looks healthy. An unavailable server does not count, because it comes back.
internal sealed class NamespaceWatch(ITemporalClient client, WorkerHealth health, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        long? since = null;
        while (await NextAsync(timer, stoppingToken))
        {
            var (isReachable, refusal) = await LookAsync(stoppingToken);
            health.IsServerReachable = isReachable;
            if (refusal is null)
            {
                since = null;
                continue;
            }
            since ??= time.GetTimestamp();
            if (time.GetElapsedTime(since.Value) >= Tolerance)
            {
                throw new UnavailableException(
                    $"The Temporal server at {client.Connection.Options.TargetHost} no longer has namespace '{client.Options.Namespace}', or refuses it: {refusal.Message}.",
                    "Create the namespace, or set TEMPORAL_NAMESPACE.",
                    refusal);
            }
        }
    }

    // False when the worker stops. The host logs an exception as an error if the startup failed.
    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<(bool IsReachable, RpcException? Refusal)> LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await client.WorkflowService.DescribeNamespaceAsync(
                new DescribeNamespaceRequest { Namespace = client.Options.Namespace },
                new RpcOptions { Timeout = CallTimeout, Retry = false, CancellationToken = stoppingToken });
            return (true, null);
        }
        catch (RpcException e) when (e.Code is RpcException.StatusCode.NotFound || ServerErrors.IsRefused(e))
        {
            return (false, e);
        }
        catch (Exception e) when (e is RpcException or OperationCanceledException or InvalidOperationException)
        {
            return (false, null);
        }
    }
}
