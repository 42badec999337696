namespace LoanApproval.DevHost.Data;

// Allows one DevHost per data folder. The operating system releases the lock when the process exits for any reason.
internal sealed class DataLock : IDisposable
{
    // EAGAIN on Linux and on macOS, and ERROR_SHARING_VIOLATION on Windows.
    private static readonly int[] _held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private DataLock(FileStream file) => _file = file;

    public static DataLock Acquire(DataFolder data)
    {
        try
        {
            return new DataLock(new FileStream(data.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (_held.Contains(e.HResult))
        {
            var holder = StateFile.Read(data.State) is { } state ? $" (pid {state.ProcessId}, Web UI {state.WebUi ?? "unknown"})" : "";
            throw new LocalServerException(
                $"Another DevHost{holder} uses {data.Root}. Stop it with Ctrl+C, or choose another folder with --data DIR.", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
