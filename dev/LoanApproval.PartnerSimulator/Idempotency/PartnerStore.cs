using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Idempotency;

/// <summary>The SQLite file behind the partners: one connection and one writer at a time.</summary>
// SQLite has one writer anyway; queueing here is fair and quick, where its busy handler polls.
internal sealed class PartnerStore : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SqliteConnection _connection;

    /// <summary>Opens or creates the file.</summary>
    /// <exception cref="OptionsValidationException">The file cannot be opened.</exception>
    public PartnerStore(IOptions<StoreOptions> options)
    {
        var path = StorePath.Resolve(options.Value);
        SqliteConnection? connection = null;
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
            connection.Open();
            connection.Execute(StoreSchema.Pragmas);
            connection.Execute(StoreSchema.Tables);
            // A process that was killed at work did nothing that counts (effect and answer are one transaction),
            // and nobody is at work any more: its claims would only say 409 for ever.
            connection.Execute("DELETE FROM answers WHERE status IS NULL");
            _connection = connection;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            connection?.Dispose();
            throw new OptionsValidationException(StoreOptions.Section, typeof(StoreOptions),
                [$"Store:Path: cannot open '{path}': {e.Message}"]);
        }
    }

    /// <summary>Runs statements in one transaction, committed when they return and rolled back when they throw.</summary>
    public async Task<T> InTransactionAsync<T>(Func<SqliteTransaction, T> work)
    {
        await _gate.WaitAsync();
        try
        {
            return InTransaction(work);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _gate.Dispose();
    }

    private T InTransaction<T>(Func<SqliteTransaction, T> work)
    {
        using var transaction = _connection.BeginTransaction();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }
}
