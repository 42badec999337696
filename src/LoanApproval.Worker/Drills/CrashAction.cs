namespace LoanApproval.Worker.Drills;

/// <summary>What a crash point does to its own process.</summary>
public enum CrashAction
{
    /// <summary>SIGKILL: no handler, no flush, no goodbye.</summary>
    Kill,

    /// <summary>SIGSTOP: the process freezes and may be thawed after its work was given to another.</summary>
    Pause,
}
