namespace LoanApproval.DrillWorker;

/// <summary>What happens at the armed crash point.</summary>
public enum CrashAction
{
    /// <summary>SIGKILL: the process ends at once, without a handler or a flush.</summary>
    Kill,

    /// <summary>SIGSTOP: the process freezes until it is resumed. Another attempt may have overtaken it by then.</summary>
    Pause,

    /// <summary>The thread blocks forever, like an activity that ignores cancellation.</summary>
    Hang,
}
