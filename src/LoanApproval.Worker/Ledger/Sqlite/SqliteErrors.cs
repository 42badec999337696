using Microsoft.Data.Sqlite;

namespace LoanApproval.Worker.Ledger.Sqlite;

// Translates SQLite errors for the callers of the ledger, with what an operator does about them.
internal static class SqliteErrors
{
    private const int Error = 1, Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13,
        CannotOpen = 14, Schema = 17, Constraint = 19, NotADatabase = 26;

    public static Exception Translate(SqliteException error, string file) => error.SqliteErrorCode switch
    {
        Busy or Locked => Unavailable(error, file, "is locked by another program", "if this persists, stop the program that holds it"),
        Full => Unavailable(error, file, "or its disk is full", "free some space"),
        ReadOnly or Permission => Unavailable(error, file, "is read-only", "let this process write to the file and its folder"),
        InputOutput => Unavailable(error, file, "cannot be read or written", "check the disk"),
        CannotOpen => Unavailable(error, file, "cannot be opened",
            "check that the file exists and that this process may read it; restore a deleted file from a backup"),
        Corrupt or NotADatabase => Damaged(error, file, "is damaged, or is not a SQLite database"),
        Error or Schema => Damaged(error, file, "lacks a table or a column that this program needs"),
        Constraint => new LedgerConflictException("the ledger already holds a loan with this application id or loan id; nothing was written"),
        _ => Unavailable(error, file, $"failed with SQLite error {error.SqliteErrorCode}", "the activity is retried"),
    };

    // Whether the ledger cannot work where its setting puts it, instead of being unavailable for a while.
    public static bool IsSetting(LedgerUnavailableException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Permission or ReadOnly or CannotOpen,
        UnauthorizedAccessException or IOException or NotSupportedException => true,
        _ => false,
    };

    private static LedgerUnavailableException Unavailable(SqliteException error, string file, string what, string help) =>
        new($"the ledger {file} {what}: {help}", error);

    private static LedgerDamagedException Damaged(SqliteException error, string file, string what) =>
        new($"the ledger {file} {what}: stop the workers and restore it from a backup", error);
}
