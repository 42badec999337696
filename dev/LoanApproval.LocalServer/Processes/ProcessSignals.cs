using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LoanApproval.LocalServer.Processes;

/// <summary>Sends Unix signals: .NET itself has SIGKILL alone (<see cref="System.Diagnostics.Process.Kill()"/>).</summary>
public static partial class ProcessSignals
{
    private const int NoSuchProcess = 3;

    /// <summary>Sends one signal to one process.</summary>
    /// <returns>False when there is no such process any more.</returns>
    /// <exception cref="Win32Exception">The signal could not be sent.</exception>
    public static bool Send(int processId, UnixSignal signal)
    {
        // 0 and negative numbers mean whole process groups, -1 every process of the user.
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(processId);
        if (SendSignal(processId, Number(signal)) == 0) return true;
        var error = Marshal.GetLastPInvokeError();
        return error == NoSuchProcess ? false : throw new Win32Exception(error, $"Signal {signal} to process {processId} failed");
    }

    // Stop and continue have other numbers on macOS than on Linux.
    private static int Number(UnixSignal signal) => signal switch
    {
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
