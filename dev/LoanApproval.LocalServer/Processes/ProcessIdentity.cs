using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace LoanApproval.LocalServer.Processes;

/// <summary>Tells a process from a later one with the same id, by the moment at which it started.</summary>
public static class ProcessIdentity
{
    /// <summary>Null when no such process runs.</summary>
    public static string? Of(int processId) => OperatingSystem.IsLinux() ? FromProc(processId) : FromStartTime(processId);

    public static bool IsRunning(StartedProcess process) => Of(process.ProcessId) == process.Identity;

    // Ticks since boot: exact, where Process.StartTime moves with every correction of the wall clock.
    private static string? FromProc(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/stat");
            // The second field, the name in brackets, may hold blanks and brackets of its own.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            const int State = 0, StartTime = 19;
            // A zombie has ended; only its parent has not looked yet.
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
