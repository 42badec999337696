using LoanApproval.Starter.Cli;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Loans;

/// <summary>Why a run ended without a decision.</summary>
internal static class RunFailures
{
    public static StarterException Explain(string applicationId, WorkflowFailedException e) => new(
        ExitCodes.RunFailed,
        e.InnerException switch
        {
            CanceledFailureException => $"Application {applicationId} was cancelled.",
            TerminatedFailureException => $"Application {applicationId} was terminated: {e.InnerException.Message}",
            TimeoutFailureException => $"Application {applicationId} ran into the time-out of its workflow.",
            ApplicationFailureException failure => $"Application {applicationId} failed: {failure.ErrorType}: {failure.Message}",
            var other => $"Application {applicationId} failed: {(other ?? e).Message}",
        },
        $"It may be submitted again:  {Invocation.Prefix} submit ...");
}
