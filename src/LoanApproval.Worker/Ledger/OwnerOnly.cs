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

    public static void CreateMissingFile(string file)
    {
        if (File.Exists(file)) return;
        CreateFolder(Path.GetDirectoryName(file)!);
        // Never opens an existing file, because closing it would release the locks that SQLite holds on it.
        try { CreateFile(file).Dispose(); }
        // Another process created it first.
        catch (IOException) when (File.Exists(file)) { }
    }

    public static FileStream CreateFile(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ReadAndWrite;
        return new(file, options);
    }
}
