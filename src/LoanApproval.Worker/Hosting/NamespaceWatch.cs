using LoanApproval.Client.Errors;
using Microsoft.Extensions.Hosting;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.Hosting;

/// <summary>
/// Ends a worker whose namespace is gone, or refused to it, for half a minute: with autoscaling pollers the core goes on polling for
/// ever, and the process would look alive. A server that does not answer is no such case: it comes back.
/// </summary>
public sealed class NamespaceWatch(ITemporalClient client, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Forgiven = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan OneLook = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        long? since = null;
        while (await NextAsync(timer, stoppingToken))
        {
            if (await RefusalAsync(stoppingToken) is not { } refusal)
            {
                since = null;
                continue;
            }
            since ??= time.GetTimestamp();
            if (time.GetElapsedTime(since.Value) >= Forgiven)
            {
                throw new ServerUnavailableException(
                    $"The Temporal server at {client.Connection.Options.TargetHost} no longer knows this worker's namespace '{client.Options.Namespace}', or refuses it: {refusal.Message}", refusal);
            }
        }
    }

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

    // Null while it answers, and while nothing answers.
    private async Task<RpcException?> RefusalAsync(CancellationToken stoppingToken)
    {
        try
        {
            await client.WorkflowService.DescribeNamespaceAsync(
                new DescribeNamespaceRequest { Namespace = client.Options.Namespace },
                new RpcOptions { Timeout = OneLook, Retry = false, CancellationToken = stoppingToken });
            return null;
        }
        catch (RpcException e) when (e.Code is RpcException.StatusCode.NotFound || ServerRefusal.Is(e))
        {
            return e;
        }
        catch (Exception e) when (e is RpcException or OperationCanceledException or InvalidOperationException)
        {
            return null;
        }
    }
}
