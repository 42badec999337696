using static SQLitePCL.raw;

namespace LoanApproval.Worker.Ledger.Sqlite;

internal static class SqliteErrors
{
    public static Exception Translate(SqliteException error, string file) => error.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED =>
            Unavailable(error, file, "is locked by another program", "if this persists, stop the program that holds the lock"),
        SQLITE_FULL => Unavailable(error, file, "or its disk is full", "free some space"),
        SQLITE_READONLY or SQLITE_PERM =>
            Unavailable(error, file, "is read-only", "grant this process write access to the file and its folder"),
        SQLITE_IOERR => Unavailable(error, file, "cannot be read or written", "check the disk"),
        SQLITE_CANTOPEN => Unavailable(error, file, "cannot be opened",
            "check that the file exists and that this process may read it; restore a deleted file from a backup"),
        SQLITE_CORRUPT or SQLITE_NOTADB => Damaged(error, file, "is damaged, or is not a SQLite database"),
        SQLITE_ERROR or SQLITE_SCHEMA => Damaged(error, file, "lacks a table or a column that this program needs"),
        SQLITE_CONSTRAINT =>
            new LedgerConflictException("The ledger already holds a loan with this application id or loan id; nothing was written"),
        _ => Unavailable(error, file, $"failed with SQLite error {error.SqliteErrorCode}", "the activity is retried"),
    };

    // Whether the setting is wrong, so that waiting does not help.
    public static bool IsSetting(LedgerUnavailableException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SQLITE_PERM or SQLITE_READONLY or SQLITE_CANTOPEN,
        UnauthorizedAccessException or IOException or NotSupportedException => true,
        _ => false,
    };

    private static LedgerUnavailableException Unavailable(SqliteException error, string file, string what, string help) =>
        new($"The ledger {file} {what}: {help}", error);

    private static LedgerDamagedException Damaged(SqliteException error, string file, string what) =>
        new($"The ledger {file} {what}: stop the workers and restore it from a backup", error);
}
