using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace LoanApproval.LocalServer.Processes;

// The start time distinguishes a process from a later one with the same ID.
public static class ProcessIdentity
{
    // Returns null if no such process is running.
    public static string? Of(int processId) => OperatingSystem.IsLinux() ? FromProc(processId) : FromStartTime(processId);

    public static bool IsRunning(StartedProcess process) => Of(process.ProcessId) == process.Identity;

    // Ticks since boot are exact; Process.StartTime changes when the wall clock is corrected.
    private static string? FromProc(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/stat");
            // The second field, the name in parentheses, may itself contain spaces and parentheses.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            const int State = 0, StartTime = 19;
            // A zombie has exited; its parent has not read the exit code yet.
            return fields[State] is "Z" or "X" ? null : $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}:{fields[StartTime]}";
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? FromStartTime(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.HasExited ? null : process.StartTime.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
