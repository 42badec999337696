namespace LoanApproval.DrillWorker;

// What happens at the armed crash point.
public enum CrashAction
{
    // SIGKILL: the process ends at once, without a handler or a flush.
    Kill,

    // SIGSTOP: the process freezes until it is resumed. Another attempt may have overtaken it by then.
    Pause,

    // The thread blocks forever, like an activity that ignores cancellation.
    Hang,
}
