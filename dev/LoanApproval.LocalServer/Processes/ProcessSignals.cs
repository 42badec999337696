using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LoanApproval.LocalServer.Processes;

// Sends Unix signals. .NET itself can only send SIGKILL.
public static partial class ProcessSignals
{
    private const int NoSuchProcess = 3;

    // Returns false if the process no longer exists.
    public static bool Send(int processId, UnixSignal signal)
    {
        // 0 and negative numbers address process groups; -1 addresses every process of the user.
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(processId);
        if (SendSignal(processId, Number(signal)) == 0) return true;
        var error = Marshal.GetLastPInvokeError();
        return error == NoSuchProcess ? false : throw new Win32Exception(error, $"Sending {signal} to process {processId} failed");
    }

    // SIGSTOP and SIGCONT have different numbers on macOS and Linux.
    private static int Number(UnixSignal signal) => signal switch
    {
        UnixSignal.Hangup => 1,
        UnixSignal.Interrupt => 2,
        UnixSignal.Terminate => 15,
        UnixSignal.Kill => 9,
        UnixSignal.Stop => OperatingSystem.IsMacOS() ? 17 : 19,
        UnixSignal.Continue => OperatingSystem.IsMacOS() ? 19 : 18,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, null),
    };

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int processId, int signal);
}
