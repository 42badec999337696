using System.Diagnostics;
using LoanApproval.DevHost.Hosting;
using LoanApproval.LocalServer;
using LoanApproval.LocalServer.Processes;

namespace LoanApproval.DevHost.Data;

/// <summary>Ends what a DevHost left running that was itself killed. The databases stay, and open workflows go on.</summary>
public static class OrphanedProcesses
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Call with the lock of the data folder held: then nobody else owns these processes.</summary>
    public static async Task EndAsync(DataFolder data, Screen screen)
    {
        if (StateFile.Read(data.State) is not { } state) return;
        var running = state.Processes.Where(ProcessIdentity.IsRunning).ToList();
        screen.Warn(running.Count == 0
            ? $"The last DevHost (process {state.ProcessId}, started {state.StartedAt:u}) did not end by itself. Nothing of it is running any more; its data are used again."
            : $"The last DevHost (process {state.ProcessId}, started {state.StartedAt:u}) was killed. Still there, and ended now: {Names(running)}. Its data are used again.");
        foreach (var process in running) await EndAsync(process);
        File.Delete(data.State);
    }

    private static string Names(IEnumerable<StartedProcess> processes) =>
        string.Join(", ", processes.Select(process => $"{process.Name} (process {process.ProcessId})"));

    private static async Task EndAsync(StartedProcess process)
    {
        // Looked at again each time: between two looks it may end and its id be given to a stranger.
        if (ProcessIdentity.IsRunning(process) && !OperatingSystem.IsWindows()) ProcessSignals.Send(process.ProcessId, UnixSignal.Terminate);
        if (!OperatingSystem.IsWindows() && await IsGoneAsync(process)) return;
        if (ProcessIdentity.IsRunning(process)) Kill(process.ProcessId);
        if (!await IsGoneAsync(process)) throw new LocalServerException($"{process.Name} (process {process.ProcessId}) of the last DevHost cannot be ended; end it by hand.");
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
            // It has just ended.
        }
    }

    private static async Task<bool> IsGoneAsync(StartedProcess process)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (ProcessIdentity.IsRunning(process))
        {
            if (TimeProvider.System.GetElapsedTime(begun) > Grace) return false;
            await Task.Delay(Interval);
        }

        return true;
    }
}
