using System.Net.Sockets;
using LoanApproval.Workflows.Ledger;
using Npgsql;

namespace LoanApproval.Worker.Ledger.Postgres;

/// <summary>What an error of PostgreSQL means to the ledger's callers, and what an operator does about it.</summary>
public static class PostgresErrors
{
    /// <returns>The ledger's own exception, or null where the error is none of the database.</returns>
    public static Exception? Translate(Exception error) => error switch
    {
        PostgresException e => Translate(e),
        // A broken connection comes bare when it dies within a read.
        NpgsqlException or SocketException or TimeoutException or IOException =>
            new LedgerUnavailableException("the PostgreSQL ledger cannot be reached or went away: it is tried again; if it stays, see that the server is up and that Ledger:ConnectionString names it", error),
        _ => null,
    };

    // The server's own text may quote a row, so it stays in the inner exception.
    private static Exception Translate(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation =>
            new LedgerConflictException("the ledger holds a loan with this application id or loan id already; nothing was written"),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            new LedgerDamagedException("the PostgreSQL ledger is damaged: stop the workers and restore it from a backup", error),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName =>
            new LedgerDamagedException("the PostgreSQL ledger lacks a table or a column that this program needs: see that Ledger:ConnectionString names the right database and schema", error),
        PostgresErrorCodes.ReadOnlySqlTransaction => Unavailable(error, "is read-only", "point Ledger:ConnectionString at the primary server"),
        PostgresErrorCodes.LockNotAvailable => Unavailable(error, "is locked by another program", "it is tried again; a program that holds it without working is cut off after 10 s"),
        PostgresErrorCodes.DiskFull => Unavailable(error, "is full", "make room on the server's disk"),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege =>
            Unavailable(error, "refuses this login", "see the user, the password and the rights of Ledger:ConnectionString"),
        PostgresErrorCodes.InvalidCatalogName => Unavailable(error, "does not exist", "create the database that Ledger:ConnectionString names"),
        _ => Unavailable(error, $"failed with SQLSTATE {error.SqlState}", "it is tried again; the server's log says more"),
    };

    private static LedgerUnavailableException Unavailable(PostgresException error, string what, string help) =>
        new($"the PostgreSQL ledger {what}: {help}", error);
}
