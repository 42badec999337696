using System.Net;
using System.Net.Sockets;
using CliWrap;
using CliWrap.Buffered;
using LoanApproval.IntegrationTests.Processes;
using Npgsql;

namespace LoanApproval.IntegrationTests.Ledger;

// A durable PostgreSQL server in a temporary folder, on a free port of 127.0.0.1; or the one that TEST_POSTGRES names, by the connection
// string of a superuser.
public sealed class PostgresServer : IAsyncLifetime
{
    public const string Variable = "TEST_POSTGRES";

    private static readonly string? _external = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : null;

    private readonly string _folder = Directory.CreateTempSubdirectory("loan-pg-").FullName;
    private readonly string? _programs = FindPrograms();
    private int _port;

    // Whether a server is available. If not, the tests are skipped.
    public bool Installed => _external is not null || _programs is not null;

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        if (!Installed || _external is not null) return;
        // initdb does not run as root, so the folder belongs to the user who runs the server.
        if (Environment.IsPrivilegedProcess) await Cli.Wrap("chown").WithArguments(["postgres", _folder]).ExecuteAsync();
        await RunAsync("initdb", ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale", "C", "-D", Data]);
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        await StartAsync();
    }

    // Restarts the server after StopImmediatelyAsync; it recovers from its log.
    public Task StartAsync() =>
        RunAsync("pg_ctl", ["-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-t", "60", "-o",
            string.Create(CultureInfo.InvariantCulture,
                $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=1000"), "start"]);

    // Stops the server without a checkpoint, as a power failure does.
    public Task StopImmediatelyAsync()
    {
        Skip.If(_external is not null, SkipReasons.PostgresIsShared);
        return RunAsync("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"]);
    }

    // The connection string, limited to one schema if a schema is given.
    public string ConnectionString(string? schema = null) =>
        new NpgsqlConnectionStringBuilder(
            _external ?? string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres"))
        {
            SearchPath = schema,
        }.ConnectionString;

    // Creates a schema for one ledger.
    public async Task<string> CreateSchemaAsync()
    {
        Skip.IfNot(Installed, SkipReasons.NoPostgres);
        var schema = $"t{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE SCHEMA {schema}");
        return ConnectionString(schema);
    }

    // Runs a statement as the superuser.
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
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => d, StringComparer.Ordinal)
                .Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(path)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private async Task RunAsync(string program, string[] arguments)
    {
        var file = Path.Combine(_programs!, program);
        var command = Environment.IsPrivilegedProcess
            ? Cli.Wrap("runuser").WithArguments(["-u", "postgres", "--", file, .. arguments])
            : Cli.Wrap(file).WithArguments(arguments);
        // The server inherits the pipes of pg_ctl, so the end of the pipes must not be awaited.
        var start = arguments[^1] == "start";
        var result = await (start ? command.WithStandardOutputPipe(PipeTarget.Null).WithStandardErrorPipe(PipeTarget.Null) : command)
            .WithWorkingDirectory(_folder).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        if (result.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {result.ExitCode}: {result.StandardError}");
    }
}
