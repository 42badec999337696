namespace LoanApproval.Worker.Ledger.Postgres;

// Keeps the ledger in the first schema of the search path.
internal sealed class PostgresLedgerDatabase : ILedgerDatabase, IDisposable
{
    // An arbitrary number that identifies the lock. Its holder migrates.
    private const long MigrationLock = 0x4C6F616E4C656467;
    // How long a frozen process keeps its locks, and how long a call waits for a lock. The connection string can set other values.
    private const string LockSettings = "-c idle_in_transaction_session_timeout=10s -c lock_timeout=5s";
    // Temporal does not repeat a completed activity, so a commit must be on disk even if the server is configured otherwise.
    private const string Durable = "-c synchronous_commit=on";
    private readonly NpgsqlDataSource _source;
    private readonly string _connectionString;

    public PostgresLedgerDatabase(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.ApplicationName ??= "loan-approval";
        // The ledger has a dozen statements. Preparing them halves their cost.
        if (builder.MaxAutoPrepare == 0) builder.MaxAutoPrepare = 20;
        // No reset is needed, because the ledger leaves no state in a session.
        builder.NoResetOnClose = true;
        builder.Options = $"{LockSettings} {builder.Options} {Durable}";
        _connectionString = builder.ConnectionString;
        _source = NpgsqlDataSource.Create(_connectionString);
    }

    public string RowLock => "FOR UPDATE";

    public object Money(decimal value) => value;
    public object Time(DateTimeOffset value) => value.ToUniversalTime();

    public Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        return await work(new LedgerSession(connection, transaction: null, cancellationToken));
    });

    public Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        // With READ COMMITTED, the loser of a claim waits for the winner, and its next statement sees what the winner stored.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken);
        var result = await work(new LedgerSession(connection, transaction, cancellationToken));
        // A commit is never cancelled, because its outcome would be unknown.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    });

    public Task MigrateAsync(CancellationToken cancellationToken) => RunAsync(async () =>
    {
        // The connection is not pooled: its longer lock timeout must not stay in the pool, and closing it releases the lock.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        const string waitAndLock = "SET lock_timeout = '30s'; SELECT pg_advisory_lock(@MigrationLock)";
        await connection.ExecuteAsync(new CommandDefinition(waitAndLock, new { MigrationLock }, cancellationToken: cancellationToken));
        var schema = await connection.ExecuteScalarAsync<string>("SELECT current_schema()");
        var builder = DbUp.DeployChanges.To.PostgresqlDatabase(_connectionString)
            .JournalToPostgresqlTable(schema, LedgerMigrations.JournalTable);
        await Task.Run(() => LedgerMigrations.Run(builder, "Postgres"), cancellationToken);
        return true;
    });

    public void Dispose() => _source.Dispose();

    private static async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        try { return await work(); }
        catch (Exception e) when (PostgresErrors.Translate(e) is { } known) { throw known; }
    }
}
