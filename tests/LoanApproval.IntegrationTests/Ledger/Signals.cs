using System.Runtime.InteropServices;

namespace LoanApproval.IntegrationTests.Ledger;

/// <summary>Signals that .NET's Process cannot send.</summary>
public static partial class Signals
{
    /// <summary>Thaws a process that stopped itself.</summary>
    public static void Continue(int processId)
    {
        if (Kill(processId, OperatingSystem.IsMacOS() ? 19 : 18) != 0) throw new InvalidOperationException($"no process {processId}");
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int processId, int signal);
}
