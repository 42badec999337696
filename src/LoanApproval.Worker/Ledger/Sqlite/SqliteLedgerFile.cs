namespace LoanApproval.Worker.Ledger.Sqlite;

/// <summary>The file of a SQLite ledger, for its owner's eyes only where the system knows modes.</summary>
public static class SqliteLedgerFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates folder and file where they are missing.</summary>
    public static void Create(string file)
    {
        if (File.Exists(file)) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        var folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerOnly;
        }
        try
        {
            // CreateNew never opens a file that is there: closing it again would drop the locks that SQLite holds on it.
            using var created = new FileStream(file, options);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was quicker.
        }
    }
}
