using Temporalio.Api.Enums.V1;

namespace LoanApproval.Workflows.Heartbeats;

// How a long activity ends when its worker stops: with a failure, which carries the newest heartbeat details to the next attempt.
public static class WorkerShutdown
{
    // Creates the failure; it is retried at once.
    public static ApplicationFailureException HandOver(string done) => new(
        $"The worker is stopping after {done}; the next attempt resumes there",
        errorType: ErrorTypes.WorkerStopping,
        nextRetryDelay: TimeSpan.FromMilliseconds(100),
        category: ApplicationErrorCategory.Benign);
}
