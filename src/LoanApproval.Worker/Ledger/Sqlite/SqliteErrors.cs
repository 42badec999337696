using LoanApproval.Workflows.Ledger;
using Microsoft.Data.Sqlite;

namespace LoanApproval.Worker.Ledger.Sqlite;

/// <summary>What an error of SQLite means to the ledger's callers, and what an operator does about it.</summary>
public static class SqliteErrors
{
    private const int Error = 1, Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Schema = 17, Constraint = 19, NotADatabase = 26;

    public static Exception Translate(SqliteException error, string file) => error.SqliteErrorCode switch
    {
        Busy or Locked => Unavailable(error, file, "is locked by another program", "it is tried again; if it stays, end the program that holds it"),
        Full => Unavailable(error, file, "is full, or its disk is", "make room"),
        ReadOnly or Permission => Unavailable(error, file, "is read-only", "give this process the right to write to the file and its folder"),
        InputOutput => Unavailable(error, file, "cannot be read or written by the system", "look at the disk"),
        CannotOpen => Unavailable(error, file, "cannot be opened", "see that the file is there and readable; one that was deleted comes back from a backup"),
        Corrupt or NotADatabase => Damaged(error, file, "is damaged, or is no SQLite database"),
        Error or Schema => Damaged(error, file, "lacks a table or a column that this program needs"),
        Constraint => new LedgerConflictException("the ledger holds a loan with this application id or loan id already; nothing was written"),
        _ => Unavailable(error, file, $"failed with SQLite error {error.SqliteErrorCode}", "it is tried again"),
    };

    private static LedgerUnavailableException Unavailable(SqliteException error, string file, string what, string help) =>
        new($"the ledger {file} {what}: {help}", error);

    private static LedgerDamagedException Damaged(SqliteException error, string file, string what) =>
        new($"the ledger {file} {what}: stop the workers and restore it from a backup", error);
}
