using LoanApproval.LocalServer;

namespace LoanApproval.DevHost.Data;

/// <summary>One DevHost per data folder. The system lets go of the lock when its holder dies, however it dies.</summary>
public sealed class DataLock : IDisposable
{
    private readonly FileStream _file;

    private DataLock(FileStream file) => _file = file;

    /// <exception cref="LoanApproval.LocalServer.LocalServerException">Another DevHost holds it.</exception>
    public static DataLock Take(DataFolder data)
    {
        try
        {
            return new DataLock(new FileStream(data.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e)
        {
            var holder = StateFile.Read(data.State) is { } state ? $" (process {state.ProcessId}, Web UI {state.WebUi ?? "none"})" : "";
            throw new LocalServerException(
                $"Another DevHost{holder} is running on {data.Root}. Stop it with Ctrl+C, or start this one on other data: --data DIR.", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
