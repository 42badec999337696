using System.Runtime.CompilerServices;
using SQLitePCL;

namespace LoanApproval.Worker.Ledger.Sqlite;

// Several processes on one machine can share the file.
internal sealed class SqliteLedgerDatabase : ILedgerDatabase, IDisposable
{
    private readonly string _createString;
    private readonly int _busyMilliseconds;
    // SQLite allows one writer. Without this queue, the driver would sleep 150 ms on each collision.
    private readonly SemaphoreSlim _writer = new(1, 1);
    // The pooled handles whose pragmas are already set.
    private readonly ConditionalWeakTable<sqlite3, object> _configured = [];

    public SqliteLedgerDatabase(string connectionString)
    {
        // The driver would set ForeignKeys again each time it takes a handle from the pool.
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = null };
        if (!builder.ShouldSerialize("Default Timeout")) builder.DefaultTimeout = 5;
        _busyMilliseconds = builder.DefaultTimeout * 1000;
        builder.DataSource = File = Path.GetFullPath(builder.DataSource);
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate) builder.Mode = SqliteOpenMode.ReadWrite;
        // After the migration, a deleted ledger must be an error, not an empty ledger.
        ConnectionString = builder.ConnectionString;
        if (builder.Mode == SqliteOpenMode.ReadWrite) builder.Mode = SqliteOpenMode.ReadWriteCreate;
        (builder.Pooling, builder.ForeignKeys) = (false, true);
        _createString = builder.ConnectionString;
    }

    public string File { get; }
    public string ConnectionString { get; }

    public object Money(decimal value) => value.ToString("0.00##########################", CultureInfo.InvariantCulture);
    public object Time(DateTimeOffset value) => value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await using var connection = await OpenAsync();
        return await work(new LedgerSession(connection, transaction: null, cancellationToken));
    }, cancellationToken);

    public Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync();
            // BEGIN IMMEDIATE is the driver's default. A reader that becomes a writer later could fail at the last moment.
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await work(new LedgerSession(connection, transaction, cancellationToken));
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally { _writer.Release(); }
    }, cancellationToken);

    public Task MigrateAsync(CancellationToken cancellationToken) => RunAsync(async () =>
    {
        OwnerOnly.CreateMissingFile(File);
        // This check takes no lock: a worker must be able to start while a frozen worker holds the lock.
        if (LedgerMigrations.AreDone(await PrepareAsync(), "Sqlite")) return true;
        // One BEGIN IMMEDIATE surrounds all scripts, so a second process waits here.
        LedgerMigrations.Run(
            DbUp.DeployChanges.To.SqliteDatabase(_createString).JournalToSqliteTable(LedgerMigrations.JournalTable), "Sqlite");
        return true;
    }, cancellationToken);

    public void Dispose()
    {
        _writer.Dispose();
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private async Task<List<string>> PrepareAsync()
    {
        await using var connection = new SqliteConnection(_createString);
        await connection.OpenAsync();
        // The file stores this mode. Readers do not block the writer, and a commit costs one fsync.
        if (await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode = WAL") != "wal")
            throw new LedgerUnavailableException(
                $"The ledger {File} cannot use a write-ahead log: put the file on a local disk", new NotSupportedException());
        const string journals = $"SELECT count(*) FROM sqlite_master WHERE name = '{LedgerMigrations.JournalTable}'";
        return await connection.ExecuteScalarAsync<long>(journals) == 0 ? []
            : [.. await connection.QueryAsync<string>($"SELECT ScriptName FROM {LedgerMigrations.JournalTable}")];
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            // An open handle would keep writing to a deleted file.
            if (!System.IO.File.Exists(File)) SqliteConnection.ClearPool(connection);
            await connection.OpenAsync();
            if (!_configured.TryGetValue(connection.Handle!, out _))
            {
                // FULL, because Temporal does not repeat a completed activity: a power failure must not lose a commit.
                await connection.ExecuteAsync(string.Create(CultureInfo.InvariantCulture,
                    $"PRAGMA foreign_keys = 1; PRAGMA busy_timeout = {_busyMilliseconds}; PRAGMA synchronous = FULL"));
                _configured.AddOrUpdate(connection.Handle!, this);
            }
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // The driver's async methods block, so all work moves off the caller's thread here.
    private Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) => Task.Run(async () =>
    {
        try { return await work(); }
        catch (SqliteException e) { throw SqliteErrors.Translate(e, File); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException($"The ledger {File} cannot be created: grant this process write access to its folder", e);
        }
    }, cancellationToken);
}
