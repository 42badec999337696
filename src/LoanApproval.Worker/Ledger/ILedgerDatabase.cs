namespace LoanApproval.Worker.Ledger;

/// <summary>The differences between SQLite and PostgreSQL; the rest of the ledger is <see cref="SqlLedger"/>.</summary>
public interface ILedgerDatabase
{
    /// <summary>The end of a SELECT that locks the row until the transaction ends; empty if the database has a single writer.</summary>
    string RowLock { get; }

    /// <summary>Money as a parameter, exact.</summary>
    object Money(decimal value);

    /// <summary>A time as a parameter, in UTC.</summary>
    object Time(DateTimeOffset value);

    /// <summary>Reads committed data.</summary>
    Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs the work in one durable transaction: it commits all of it or nothing.</summary>
    Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Creates the schema or migrates it to this program's version, forward only. Several processes may do so concurrently: one
    /// works, the others wait.
    /// </summary>
    /// <exception cref="LedgerDamagedException">The ledger is newer than this program, or cannot be read.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger is locked, full, read-only or unreachable.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);
}
