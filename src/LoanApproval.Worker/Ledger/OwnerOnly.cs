namespace LoanApproval.Worker.Ledger;

// On Unix, only the owner can read these files and folders.
internal static class OwnerOnly
{
    private const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, ReadAndWrite | UnixFileMode.UserExecute);
    }

    // Creates its folder, too.
    public static void CreateMissingFile(string file)
    {
        if (File.Exists(file)) return;
        CreateFolder(Path.GetDirectoryName(file)!);
        try
        {
            // Never an existing file: closing it would release the locks that SQLite holds on it.
            CreateFile(file).Dispose();
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process created it first.
        }
    }

    public static FileStream CreateFile(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ReadAndWrite;
        return new(file, options);
    }
}
