using LoanApproval.Contracts.Wire;
using Temporalio.Api.Enums.V1;
using Temporalio.Exceptions;

namespace LoanApproval.Workflows.Heartbeats;

/// <summary>How a long activity on a stopping worker hands over: as a failure, with which the newest heartbeat details travel.</summary>
public static class WorkerShutdown
{
    /// <summary>The failure; retried at once, for nothing is wrong with the work.</summary>
    /// <param name="done">What is done, such as "7 of 20 documents".</param>
    public static ApplicationFailureException HandOver(string done) => new(
        $"This worker is stopping after {done}; another one goes on",
        errorType: ErrorTypes.WorkerStopping,
        nextRetryDelay: TimeSpan.FromMilliseconds(100),
        category: ApplicationErrorCategory.Benign);
}
