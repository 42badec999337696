namespace LoanApproval.Worker.Ledger.Sqlite;

// The file of a SQLite ledger. On Unix only its owner can read it.
internal static class SqliteLedgerFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Create(string file)
    {
        if (File.Exists(file)) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        var folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        try
        {
            // CreateNew never opens an existing file: closing it would release the locks that SQLite holds on it.
            using var created = new FileStream(file, options);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process created it first.
        }
    }
}
