using Temporalio.Api.Enums.V1;

namespace LoanApproval.Workflows.Heartbeats;

/// <summary>
/// How a long activity ends when its worker stops: with a failure, which carries the newest heartbeat details to the next attempt.
/// </summary>
public static class WorkerShutdown
{
    /// <summary>Creates the failure; it is retried at once.</summary>
    /// <param name="done">The progress, such as "7 of 20 documents".</param>
    public static ApplicationFailureException HandOver(string done) => new(
        $"The worker is stopping after {done}; the next attempt resumes there",
        errorType: ErrorTypes.WorkerStopping,
        nextRetryDelay: TimeSpan.FromMilliseconds(100),
        category: ApplicationErrorCategory.Benign);
}
