using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LoanApproval.PartnerSimulator.Storage;

// One connection and one writer at a time. SQLite allows only one writer anyway, and unlike its busy handler this queue is fair.
internal sealed class PartnerStore : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SqliteConnection _connection;

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
            // Releases the claims of a killed process. They had no effect (effect and response are one transaction) but block their keys.
            connection.Execute("DELETE FROM responses WHERE status IS NULL");
            _connection = connection;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            connection?.Dispose();
            throw new InvalidSettingException($"{StoreOptions.SectionName}:Path: '{path}' cannot be opened: {e.Message}", e);
        }
    }

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
