using LoanApproval.Worker.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace LoanApproval.Worker.Ledger;

/// <summary>Tells a ledger that cannot work where its setting puts it from one that is unavailable for a while.</summary>
internal static class LedgerSettingErrors
{
    public static bool Is(LedgerUnavailableException failure) => failure.InnerException switch
    {
        SqliteException sqlite => SqliteErrors.IsSetting(sqlite),
        UnauthorizedAccessException or IOException or NotSupportedException => true,
        _ => false,
    };
}
