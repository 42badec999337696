using CliWrap;
using LoanApproval.Contracts.Wire;
using LoanApproval.LocalServer.Processes;
using Temporalio.Client;

namespace LoanApproval.LocalServer.Server;

/// <summary>A Temporal dev server as a process of ours: started on free ports, killed, started again on the same ports and file.</summary>
public sealed class DevServer : IAsyncDisposable
{
    private const int StartAttempts = 3;
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectInterval = TimeSpan.FromMilliseconds(50);

    private readonly string _program;
    private readonly DevServerSettings _settings;
    private readonly LogFile _log;
    private ChildProcess? _process;

    private DevServer(string program, DevServerSettings settings)
    {
        _program = program;
        _settings = settings;
        _log = new LogFile(settings.LogFile);
        ChoosePorts();
    }

    public int Port { get; private set; }

    public int WebUiPort { get; private set; }

    /// <summary>Host and port, for <c>TEMPORAL_ADDRESS</c>.</summary>
    public string Address => $"127.0.0.1:{Port}";

    public string Namespace => _settings.Namespace;

    /// <summary>Null without a Web UI.</summary>
    public string? WebUiUrl => _settings.WebUi ? $"http://127.0.0.1:{WebUiPort}" : null;

    public int ProcessId => Process.Id;

    /// <summary>Its exit code, once the process that runs now has ended.</summary>
    public Task<int> Exited => Process.Exited;

    private ChildProcess Process => _process ?? throw new InvalidOperationException("The server is not started.");

    /// <summary>Starts it and waits until a client can use its namespace.</summary>
    /// <exception cref="LocalServerException">It ended or was not ready by the deadline; the message has its last lines.</exception>
    public static async Task<DevServer> StartAsync(string program, DevServerSettings settings, CancellationToken cancellationToken = default)
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

    /// <summary>A client with the JSON form of the contract.</summary>
    public Task<TemporalClient> ConnectAsync(string? @namespace = null) => TemporalClient.ConnectAsync(new TemporalClientConnectOptions(Address)
    {
        Namespace = @namespace ?? Namespace,
        DataConverter = LoanJson.DataConverter,
    });

    /// <summary>Ends it as a power cut would (SIGKILL).</summary>
    public Task KillAsync() => Process.KillAsync();

    /// <summary>Asks it to end, and kills it when it does not.</summary>
    public Task StopAsync() => Process.StopAsync(StopGrace);

    /// <summary>Starts it again, after a kill or a stop, on the same ports and the same file.</summary>
    /// <exception cref="LocalServerException">It ended or was not ready by the deadline.</exception>
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

    private void ChoosePorts()
    {
        Port = FreePort.Choose(_settings.PreferredPort);
        do WebUiPort = FreePort.Choose(_settings.PreferredWebUiPort);
        while (WebUiPort == Port);
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
            // Between our look and the server's own bind somebody else may have taken the port.
            catch (LocalServerException) when (attempt < StartAttempts && Exited.IsCompleted && !(FreePort.IsFree(Port) && FreePort.IsFree(WebUiPort)))
            {
                ChoosePorts();
            }
        }
    }

    private async Task RunUntilReadyAsync(CancellationToken cancellationToken)
    {
        var command = Cli.Wrap(_program)
            .WithArguments(DevServerArguments.For(_settings, Port, WebUiPort))
            .WithEnvironmentVariables(TemporalEnvironment.Cleared);
        _process = ChildProcess.Start(_settings.OwnSession ? OwnSession.Of(command) : command, _log.WriteLine);
        _settings.Started(_process.Id);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_settings.StartDeadline);
        while (!await NamespaceProbe.AnswersAsync(() => ConnectAsync()))
        {
            if (Exited.IsCompleted) throw Failed($"ended with exit code {await Exited}");
            if (deadline.IsCancellationRequested)
            {
                await KillAsync();
                cancellationToken.ThrowIfCancellationRequested();
                throw Failed($"was not ready within {_settings.StartDeadline.TotalSeconds:0} s");
            }

            await Task.WhenAny(Exited, Task.Delay(ConnectInterval, cancellationToken));
        }
    }

    private LocalServerException Failed(string how) =>
        new($"The Temporal server ({_program}) {how}. The end of its log {_log.Path}:{Environment.NewLine}{_log.Tail}");
}
