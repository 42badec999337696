using LoanApproval.Client.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Worker.Hosting;

/// <summary>Waits, before the workers start, for a server that is not up yet, and makes sure that namespace and search attributes are there.</summary>
public sealed partial class TemporalReadiness(
    ITemporalClient client, SearchAttributeRegistrar searchAttributes, StartupOptions options, TimeProvider time, ILogger<TemporalReadiness> logger) : IHostedLifecycleService
{
    private const string StartOne = "Start a server ('temporal server start-dev'), or set TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE, or a longer Startup:ServerWait.";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(5);

    private string Address => client.Connection.Options.TargetHost!;

    private string Namespace => client.Options.Namespace;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var told = false;
        while (await TryAsync(cancellationToken) is { } failure)
        {
            if (time.GetElapsedTime(begun) >= options.ServerWait) throw Unavailable(failure);
            if (!told) Log.Waiting(logger, Explain(failure).Problem, options.ServerWait);
            told = true;
            await Task.Delay(BetweenTries, time, cancellationToken);
        }
        Log.Connected(logger, Address, Namespace);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Null when the namespace answers and has what it needs. A refusal that time does not heal ends the wait at once.
    private async Task<Exception?> TryAsync(CancellationToken cancellationToken)
    {
        var rpc = new RpcOptions { Timeout = OneTry, Retry = false, CancellationToken = cancellationToken };
        try
        {
            await client.Connection.ConnectAsync().WaitAsync(OneTry, time, cancellationToken);
            await client.WorkflowService.DescribeNamespaceAsync(new DescribeNamespaceRequest { Namespace = Namespace }, rpc);
            await searchAttributes.RegisterAsync(rpc);
            return null;
        }
        catch (Exception e) when (ServerRefusal.Is(e))
        {
            throw Unavailable(e);
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            return e;
        }
    }

    private ServerUnavailableException Unavailable(Exception failure)
    {
        var (problem, advice) = Explain(failure);
        return new($"{problem} {advice}", failure);
    }

    private (string Problem, string Advice) Explain(Exception failure) => failure switch
    {
        RpcException { Code: RpcException.StatusCode.NotFound } =>
            ($"There is no namespace '{Namespace}' on the Temporal server at {Address}.", StartOne),
        _ when ServerRefusal.Is(failure) =>
            ($"The Temporal server at {Address} refuses the namespace '{Namespace}' to these credentials.", "Set TEMPORAL_API_KEY or the certificate in TEMPORAL_TLS_*, or another TEMPORAL_NAMESPACE."),
        RpcException { Code: RpcException.StatusCode.InvalidArgument or RpcException.StatusCode.FailedPrecondition or RpcException.StatusCode.Internal } =>
            ($"The Temporal server at {Address} answers with an error ({failure.Message}).", $"Look into its log; the search attributes can be registered by hand: {SearchAttributeRegistrar.Command}"),
        // A wrong certificate, name or authority, or a server without TLS: the text says which.
        _ when client.Connection.Options.Tls is not null =>
            ($"No Temporal server answers at {Address} with TLS ({failure.Message}).", "Set TEMPORAL_ADDRESS and TEMPORAL_TLS_* as the server has them."),
        _ => ($"No Temporal server answers at {Address}.", StartOne),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Problem} Waiting for it, {Wait} at most")]
        public static partial void Waiting(ILogger logger, string problem, TimeSpan wait);

        [LoggerMessage(2, LogLevel.Information, "Connected to Temporal at {Address}, namespace {Namespace}")]
        public static partial void Connected(ILogger logger, string address, string @namespace);
    }
}
