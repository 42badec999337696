using LoanApproval.Workflows.Ledger;

namespace LoanApproval.Worker.Ledger;

/// <summary>What SQLite and PostgreSQL do differently; everything else of the ledger is <see cref="SqlLedger"/>.</summary>
public interface ILedgerDatabase
{
    /// <summary>The end of a SELECT that holds the row until the transaction ends; empty where one writer is all there is.</summary>
    string RowLock { get; }

    /// <summary>Money as a parameter, exact.</summary>
    object Money(decimal value);

    /// <summary>A moment as a parameter, in UTC.</summary>
    object Time(DateTimeOffset value);

    /// <summary>Reads what is committed.</summary>
    Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs the work in one durable transaction: all of it is there afterwards, or nothing.</summary>
    Task<T> WriteAsync<T>(Func<LedgerSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Creates or migrates the schema up to this program's version, forwards only. Several processes may do so at the same time:
    /// one works, the others wait.
    /// </summary>
    /// <exception cref="LedgerDamagedException">The ledger is newer than this program, or not to be read.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger is locked, full, read-only or away.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);
}
