namespace LoanApproval.PartnerSimulator.Storage;

internal static class StorePath
{
    public static string Resolve(StoreOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Path)) return options.Path;
        var folder = Path.GetFullPath(".data");
        return Path.Combine(IsWritable(folder) ? folder : Path.Combine(Path.GetTempPath(), "loan-approval"), "partners.db");
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew,
                FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
