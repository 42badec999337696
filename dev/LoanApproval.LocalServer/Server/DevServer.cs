using CliWrap;
using LoanApproval.Contracts.Wire;
using LoanApproval.LocalServer.Processes;
using Temporalio.Client;

namespace LoanApproval.LocalServer.Server;

// A Temporal dev server as a child process, which can be killed and restarted on the same ports and file.
public sealed class DevServer : IAsyncDisposable
{
    private const int StartAttempts = 3;
    private static readonly TimeSpan _stopGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _connectInterval = TimeSpan.FromMilliseconds(50);

    private readonly string _program;
    private readonly DevServerSettings _settings;
    private readonly LogFile _log;
    private ServerPorts _ports;
    private ChildProcess? _process;

    private DevServer(string program, DevServerSettings settings)
    {
        _program = program;
        _settings = settings;
        _log = new LogFile(settings.LogFile);
        _ports = ServerPorts.Choose(settings);
    }

    public int Port => _ports.Port;

    public int WebUiPort => _ports.WebUiPort;

    public string Address => $"127.0.0.1:{Port}";

    public string Namespace => _settings.Namespace;

    public string? WebUiUrl => _settings.WebUi ? $"http://127.0.0.1:{WebUiPort}" : null;

    public int ProcessId => Process.Id;

    public Task<int> Exited => Process.Exited;

    private ChildProcess Process => _process ?? throw new InvalidOperationException("The server has not been started.");

    // Returns when a client can use the namespace.
    public static async Task<DevServer> StartAsync(
        string program, DevServerSettings settings, CancellationToken cancellationToken = default)
    {
        var server = new DevServer(program, settings);
        try
        {
            await server.StartOnFreePortsAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public Task<TemporalClient> ConnectAsync(string? @namespace = null) =>
        TemporalClient.ConnectAsync(new TemporalClientConnectOptions(Address)
        {
            Namespace = @namespace ?? Namespace,
            DataConverter = LoanJson.DataConverter,
        });

    public Task KillAsync() => Process.KillAsync();

    public Task StopAsync() => Process.StopAsync(_stopGrace);

    // On the same ports and the same file.
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await Process.DisposeAsync();
        await RunUntilReadyAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _log.Dispose();
    }

    private async Task StartOnFreePortsAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RunUntilReadyAsync(cancellationToken);
                return;
            }
            // Another program may have taken the port after it was checked and before the server used it.
            catch (LocalServerException) when (attempt < StartAttempts && Exited.IsCompleted && !_ports.AreFree(_settings.WebUi))
            {
                _ports = ServerPorts.Choose(_settings);
            }
        }
    }

    private async Task RunUntilReadyAsync(CancellationToken cancellationToken)
    {
        var command = Cli.Wrap(_program)
            .WithArguments(DevServerArguments.For(_settings, _ports))
            .WithEnvironmentVariables(TemporalEnvironment.Cleared);
        _process = ChildProcess.Start(_settings.OwnSession ? OwnSession.Of(command) : command, _log.WriteLine);
        _settings.Started(_process.Id);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_settings.StartDeadline);
        while (!await NamespaceProbe.IsReadyAsync(() => ConnectAsync()))
        {
            if (Exited.IsCompleted) throw Failed($"exited with code {await Exited}");
            if (deadline.IsCancellationRequested)
            {
                await KillAsync();
                cancellationToken.ThrowIfCancellationRequested();
                throw Failed($"was not ready within {_settings.StartDeadline.TotalSeconds:0} s");
            }

            await Task.WhenAny(Exited, Task.Delay(_connectInterval, cancellationToken));
        }
    }

    private LocalServerException Failed(string how) =>
        new($"The Temporal server ({_program}) {how}. Last lines of its log {_log.Path}:{Environment.NewLine}{_log.Tail}");
}
