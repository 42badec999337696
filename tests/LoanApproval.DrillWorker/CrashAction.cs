namespace LoanApproval.DrillWorker;

/// <summary>What happens at the armed crash point.</summary>
public enum CrashAction
{
    /// <summary>SIGKILL: the process ends at once, without a handler or a flush.</summary>
    Kill,

    /// <summary>SIGSTOP: the process freezes until it is resumed, by then possibly overtaken by another attempt.</summary>
    Pause,

    /// <summary>The thread blocks forever, as an activity does that ignores cancellation.</summary>
    Hang,
}
