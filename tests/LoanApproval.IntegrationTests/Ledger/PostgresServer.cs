using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;
using Npgsql;

namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>A PostgreSQL server of its own, in a temporary folder, on a free port of 127.0.0.1. Durable, as in production.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    public const string Missing = "PostgreSQL's server programs are not installed (apt-get install postgresql)";

    private readonly string _folder = Directory.CreateTempSubdirectory("loan-pg-").FullName;
    private readonly string? _programs = FindPrograms();
    private int _port;

    /// <summary>False where PostgreSQL is not installed: tests then skip with <see cref="Missing"/>.</summary>
    public bool Installed => _programs is not null;

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        if (!Installed) return;
        // initdb refuses to run as root, so the folder belongs to the user whose server it is.
        if (Environment.IsPrivilegedProcess) await Cli.Wrap("chown").WithArguments(["postgres", _folder]).ExecuteAsync();
        await RunAsync("initdb", ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale", "C", "-D", Data]);
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        await StartAsync();
    }

    /// <summary>Starts the server again after <see cref="StopImmediatelyAsync"/>; it recovers from its log.</summary>
    public Task StartAsync() =>
        RunAsync("pg_ctl", ["-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-t", "60", "-o", string.Create(CultureInfo.InvariantCulture, $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=1000"), "start"]);

    /// <summary>As if the power went: no checkpoint, no goodbye.</summary>
    public Task StopImmediatelyAsync() => RunAsync("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"]);

    /// <summary>A connection string, of one schema where it is named.</summary>
    public string ConnectionString(string? schema = null) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "postgres",
        Database = "postgres",
        SearchPath = schema,
    }.ConnectionString;

    /// <summary>A new schema: a ledger that no other test sees.</summary>
    public async Task<string> CreateSchemaAsync()
    {
        Skip.IfNot(Installed, Missing);
        var schema = $"t{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE SCHEMA {schema}");
        return ConnectionString(schema);
    }

    /// <summary>Runs a statement as the superuser.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString());
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) await StopImmediatelyAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? FindPrograms()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private async Task RunAsync(string program, string[] arguments)
    {
        var file = Path.Combine(_programs!, program);
        var command = Environment.IsPrivilegedProcess
            ? Cli.Wrap("runuser").WithArguments(["-u", "postgres", "--", file, .. arguments])
            : Cli.Wrap(file).WithArguments(arguments);
        // The server inherits the pipes of pg_ctl, so nobody may wait for their end.
        var start = arguments[^1] == "start";
        var result = await (start ? command.WithStandardOutputPipe(PipeTarget.Null).WithStandardErrorPipe(PipeTarget.Null) : command)
            .WithWorkingDirectory(_folder).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        if (result.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {result.ExitCode}: {result.StandardError}");
    }
}
