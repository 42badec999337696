namespace LoanApproval.Client.Errors;

internal static class RunFailures
{
    public static LoanClientException Explain(string applicationId, WorkflowFailedException e) => new(
        LoanClientError.NoDecision,
        e.InnerException switch
        {
            CanceledFailureException => $"Application {applicationId} was cancelled.",
            TerminatedFailureException => $"Application {applicationId} was terminated: {e.InnerException.Message}",
            TimeoutFailureException => $"The workflow of application {applicationId} timed out.",
            ApplicationFailureException failure => $"Application {applicationId} failed: {failure.ErrorType}: {failure.Message}",
            var other => $"Application {applicationId} failed: {(other ?? e).Message}",
        },
        e);
}
