using LoanApproval.Contracts.Wire;
using LoanApproval.LocalServer.Server;
using Temporalio.Api.Enums.V1;

namespace LoanApproval.Load.Targets;

// A system for one run, in a temporary folder: a dev server, partners without delay, and workers.
internal sealed class LocalTarget : IAsyncDisposable
{
    private static readonly TimeSpan _startDeadline = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("loan-approval-load-").FullName;
    private readonly Stack<IAsyncDisposable> _started = new();
    private readonly LogFile _log;

    private LocalTarget() => _log = new(Path.Combine(_folder, "processes.log"));

    // Throws LocalServerException: A process did not start.
    public static async Task<LoadTarget> StartAsync(LoadOptions options, CancellationToken cancellationToken)
    {
#pragma warning disable CA2000 // The returned target stops it.
        var local = new LocalTarget();
#pragma warning restore CA2000
        try
        {
            return await local.StartProcessesAsync(options, cancellationToken);
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_started.TryPop(out var process)) await process.DisposeAsync();
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<LoadTarget> StartProcessesAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var program = await new TemporalCliFinder().ProgramAsync(cancellationToken);
        var server = await DevServer.StartAsync(program, ServerSettings(options), cancellationToken);
        _started.Push(server);
        var environment = TemporalEnvironment.For(server.Address, server.Namespace);
        var client = await server.ConnectAsync();

        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Choose()}");
        var partners = Start(BuiltProgram.Partners, new()
        {
            ["ASPNETCORE_URLS"] = url,
            ["Store__Path"] = Path.Combine(_folder, "partners.db"),
            ["Documents__Delay"] = "00:00:00",
        });
        var workers = Enumerable.Range(0, options.Workers)
            .Select(_ => Start(BuiltProgram.Worker, WorkerSettings(environment, url))).ToList();
        await WaitForPollersAsync(client, [partners, .. workers], options.Workers, cancellationToken);
        return new()
        {
            Client = client,
            Environment = environment,
            Workers = [.. workers.Select(worker => worker.Id)],
            Server = server.ProcessId,
            Partners = partners.Id,
            Stop = DisposeAsync,
        };
    }

    private DevServerSettings ServerSettings(LoadOptions options) => new()
    {
        LogFile = Path.Combine(_folder, "temporal.log"),
        DatabaseFile = Path.Combine(_folder, "temporal.db"),
        WebUi = false,
        PreferredPort = null,
        DynamicConfiguration = options.ServerConfiguration,
    };

    private Dictionary<string, string?> WorkerSettings(IReadOnlyDictionary<string, string?> environment, string partnersUrl) =>
        new(environment)
        {
            ["CreditBureau__BaseUrl"] = partnersUrl,
            ["DocumentVerification__BaseUrl"] = partnersUrl,
            ["Ledger__ConnectionString"] = $"Data Source={Path.Combine(_folder, "loans.db")}",
            ["Notification__Outbox"] = Path.Combine(_folder, "outbox"),
        };

    private ChildProcess Start(string program, Dictionary<string, string?> settings)
    {
        // A setting in the caller's environment takes precedence, so that a run can try it.
        foreach (var name in settings.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)))
            settings[name] = Environment.GetEnvironmentVariable(name) ?? settings[name];
        var process = ChildProcess.Start(BuiltProgram.Command(program).WithEnvironmentVariables(settings), _log.WriteLine);
        _started.Push(process);
        return process;
    }

    private async Task WaitForPollersAsync(
        TemporalClient client, IReadOnlyList<ChildProcess> processes, int workers, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_startDeadline);
        while (await PollersAsync(client, TaskQueues.LoanApproval) < workers
            || await PollersAsync(client, TaskQueues.LoanDocuments) < workers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (deadline.IsCancellationRequested || processes.Any(process => process.Exited.IsCompleted))
                throw new LocalServerException(
                    $"A worker or the partners did not start. Last lines of the log:{Environment.NewLine}{_log.Tail}");
            await Task.Delay(_pause, cancellationToken);
        }
    }

    private static async Task<int> PollersAsync(TemporalClient client, string queue)
    {
        var described = await client.WorkflowService.DescribeTaskQueueAsync(new()
        {
            Namespace = client.Options.Namespace,
            TaskQueue = new() { Name = queue },
            TaskQueueType = TaskQueueType.Activity,
        });
        return described.Pollers.Select(poller => poller.Identity).Distinct(StringComparer.Ordinal).Count();
    }
}
