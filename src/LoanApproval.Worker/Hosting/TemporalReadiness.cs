using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.Worker.Hosting;

// Waits for the Temporal server before the workers start, and makes sure that namespace and search attributes exist.
internal sealed partial class TemporalReadiness(
    ITemporalClient client, SearchAttributeRegistrar attributes, StartupWait wait, TimeProvider time, ILogger<TemporalReadiness> logger)
    : IHostedService
{
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(5);

    private string Address => client.Connection.Options.TargetHost!;
    private string Namespace => client.Options.Namespace;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await wait.ForAsync(TryAsync, cancellationToken);
        Log.Connected(logger, Address, Namespace);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A server that refuses the credentials ends the wait at once: time does not change them.
    private async Task<UnavailableException?> TryAsync(CancellationToken cancellationToken)
    {
        var rpc = new RpcOptions { Timeout = OneTry, Retry = false, CancellationToken = cancellationToken };
        try
        {
            await client.Connection.ConnectAsync().WaitAsync(OneTry, time, cancellationToken);
            await client.WorkflowService.DescribeNamespaceAsync(new DescribeNamespaceRequest { Namespace = Namespace }, rpc);
            await attributes.RegisterAsync(rpc);
            return null;
        }
        catch (Exception e) when (ServerErrors.IsRefused(e))
        {
            throw Explain(e);
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException or TimeoutException
            && !cancellationToken.IsCancellationRequested)
        {
            return Explain(e);
        }
    }

    private UnavailableException Explain(Exception failure) =>
        TemporalFailures.Explain(failure, Address, Namespace, client.Connection.Options.Tls is not null);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Connected to Temporal at {Address}, namespace {Namespace}")]
        public static partial void Connected(ILogger logger, string address, string @namespace);
    }
}
