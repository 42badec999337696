namespace LoanApproval.Workflows.Heartbeats;

// Ends a long activity when its worker stops. The failure carries the newest heartbeat details to the next attempt.
public static class WorkerShutdown
{
    public static ApplicationFailureException HandOver(string done) => new(
        $"The worker is stopping after {done}; the next attempt resumes there", errorType: ErrorTypes.WorkerStopping,
        nextRetryDelay: TimeSpan.FromMilliseconds(100), category: ApplicationErrorCategory.Benign);
}
