namespace LoanApproval.Worker.Ledger;

// Files and folders that, on Unix, only their owner can read.
internal static class OwnerOnly
{
    private const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, ReadAndWrite | UnixFileMode.UserExecute);
    }

    // Never opens an existing file.
    public static FileStream CreateFile(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ReadAndWrite;
        return new(file, options);
    }
}
