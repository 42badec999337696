using static Npgsql.PostgresErrorCodes;

namespace LoanApproval.Worker.Ledger.Postgres;

internal static class PostgresErrors
{
    public static Exception? Translate(Exception error) => error switch
    {
        PostgresException e => Translate(e),
        // A connection that breaks during a read throws one of these exceptions without an NpgsqlException.
        NpgsqlException or SocketException or TimeoutException or IOException => new LedgerUnavailableException(
            "The PostgreSQL ledger cannot be reached: "
            + "if this persists, check that the server is running and that Ledger:ConnectionString points to it", error),
        _ => null,
    };

    // The server's own message may quote a row, so it stays in the inner exception.
    private static Exception Translate(PostgresException error) => error.SqlState switch
    {
        UniqueViolation =>
            new LedgerConflictException("The ledger already holds a loan with this application id or loan id; nothing was written"),
        DataCorrupted or IndexCorrupted =>
            new LedgerDamagedException("The PostgreSQL ledger is damaged: stop the workers and restore it from a backup", error),
        UndefinedTable or UndefinedColumn or InvalidSchemaName => new LedgerDamagedException(
            "The PostgreSQL ledger lacks a table or a column that this program needs: "
            + "check the database and the schema in Ledger:ConnectionString", error),
        ReadOnlySqlTransaction => Unavailable(error, "is read-only", "point Ledger:ConnectionString at the primary server"),
        LockNotAvailable => Unavailable(error, "is locked by another program", "the server ends an idle transaction after 10 s"),
        DiskFull => Unavailable(error, "has no disk space", "free some space on the server"),
        InvalidPassword or InvalidAuthorizationSpecification or InsufficientPrivilege =>
            Unavailable(error, "rejects this login", "check the user, the password and the privileges in Ledger:ConnectionString"),
        InvalidCatalogName => Unavailable(error, "does not exist", "create the database that Ledger:ConnectionString names"),
        CannotConnectNow => Unavailable(error, "is starting up or shutting down", "it will accept connections shortly"),
        // PgBouncer rejects the startup options that the ledger sends.
        ProtocolViolation => Unavailable(error, "is behind a connection pooler that rejects startup options (SQLSTATE 08P01)",
            "add 'options' to ignore_startup_parameters of PgBouncer, or connect to the server directly"),
        _ => Unavailable(error, $"failed with SQLSTATE {error.SqlState}", "see the server log"),
    };

    private static LedgerUnavailableException Unavailable(PostgresException error, string what, string help) =>
        new($"The PostgreSQL ledger {what}: {help}", error);
}
