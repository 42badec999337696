using LoanApproval.Worker.Ledger.Sqlite;
using LoanApproval.Worker.Notification;

namespace LoanApproval.Worker.Hosting;

// Runs before the workers, because they are registered later.
internal sealed partial class WorkerStartup(
    ITemporalClient client, SearchAttributeRegistrar attributes, ILedgerDatabase database, WorkerOptions worker, StartupOptions options,
    LedgerOptions ledger, TimeProvider time, ILogger<WorkerStartup> logger, OutboxNotifier? outbox = null) : IHostedService
{
    private static readonly TimeSpan _oneTry = TimeSpan.FromSeconds(5);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(ConnectAsync, cancellationToken);
        Log.Connected(logger, client.Connection.Options.TargetHost!, client.Options.Namespace);
        // A worker that polls only the document queue may not be able to reach the ledger and the outbox.
        if (!worker.Queues().Contains(TaskQueues.LoanApproval)) return;
        await WaitAsync(MigrateAsync, cancellationToken);
        if (!ledger.IsPostgres) Log.Ledger(logger, ledger.Folder());
        outbox?.Prepare(time.GetUtcNow());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WaitAsync(Func<CancellationToken, Task> tryAsync, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await tryAsync(cancellationToken);
                return;
            }
            catch (UnavailableException e) when (!e.IsRefusal && time.GetElapsedTime(begun) < options.ServerWait)
            {
                if (isFirst) Log.Waiting(logger, e.Problem, DurationText.Format(options.ServerWait));
            }
            await Task.Delay(TimeSpan.FromMilliseconds(500), time, cancellationToken);
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        var rpc = new RpcOptions { Timeout = _oneTry, Retry = false, CancellationToken = cancellationToken };
        try
        {
            await client.Connection.ConnectAsync().WaitAsync(_oneTry, time, cancellationToken);
            await client.WorkflowService.DescribeNamespaceAsync(new() { Namespace = client.Options.Namespace }, rpc);
            await attributes.RegisterAsync(rpc);
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException or TimeoutException
            && !cancellationToken.IsCancellationRequested)
        {
            throw UnavailableException.Of(client, e);
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        try { await database.MigrateAsync(cancellationToken); }
        catch (LedgerUnavailableException e)
        {
            throw SqliteErrors.IsSetting(e)
                ? new SettingException($"{LedgerOptions.SectionName}:{nameof(LedgerOptions.ConnectionString)}: {e.Message}", e)
                : new UnavailableException($"{e.Message}.", advice: "", e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Information, "The ledger is in the folder {Folder}")]
        public static partial void Ledger(ILogger logger, string folder);
        [LoggerMessage(1, LogLevel.Information, "Connected to Temporal at {Address}, namespace {Namespace}")]
        public static partial void Connected(ILogger logger, string address, string @namespace);
        [LoggerMessage(2, LogLevel.Warning, "{Problem} Waiting up to {Wait}")]
        public static partial void Waiting(ILogger logger, string problem, string wait);
    }
}
