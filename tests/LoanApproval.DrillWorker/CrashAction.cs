namespace LoanApproval.DrillWorker;

/// <summary>What a crash point does to its own process, or to the one thread that came to it.</summary>
public enum CrashAction
{
    /// <summary>SIGKILL: no handler, no flush, no goodbye.</summary>
    Kill,

    /// <summary>SIGSTOP: the process freezes and may be thawed after its work was given to another.</summary>
    Pause,

    /// <summary>The thread never comes back: an activity that is deaf to its cancellation.</summary>
    Hang,
}
