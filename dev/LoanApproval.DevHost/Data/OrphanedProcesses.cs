using System.Diagnostics;

namespace LoanApproval.DevHost.Data;

// Stops the processes that a killed DevHost left running. Its databases stay, so open workflows continue.
internal static class OrphanedProcesses
{
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(50);

    // The caller holds the lock of the data folder, so no other DevHost owns these processes.
    public static async Task EndAsync(DataFolder data, Screen screen)
    {
        if (StateFile.Read(data.State) is not { } state) return;
        var running = state.Processes.Where(ProcessIdentity.IsRunning).ToList();
        screen.Warn(
            $"The previous DevHost (pid {state.ProcessId}) was killed. Reusing its data.",
            running.Select(process => $"Stopping {process.Name} (pid {process.ProcessId}), which is still running."));
        foreach (var process in running) await EndAsync(process);
        File.Delete(data.State);
    }

    private static async Task EndAsync(StartedProcess process)
    {
        // Checked before each signal, because the process may have exited and its ID may belong to another process.
        if (ProcessIdentity.IsRunning(process) && !OperatingSystem.IsWindows()) ProcessSignals.Send(
            process.ProcessId, UnixSignal.Terminate);
        if (!OperatingSystem.IsWindows() && await IsGoneAsync(process)) return;
        if (ProcessIdentity.IsRunning(process)) Kill(process.ProcessId);
        if (!await IsGoneAsync(process))
            throw new LocalServerException(
                $"{process.Name} (pid {process.ProcessId}) of the previous DevHost cannot be stopped. Stop the process manually.");
    }

    private static void Kill(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It has just exited.
        }
    }

    private static async Task<bool> IsGoneAsync(StartedProcess process)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (ProcessIdentity.IsRunning(process))
        {
            if (TimeProvider.System.GetElapsedTime(begun) > _grace) return false;
            await Task.Delay(_interval);
        }

        return true;
    }
}
