namespace LoanApproval.Client;

public sealed partial class LoanClient
{
    /// <summary>Starts an application, or finds the one that is running or decided.</summary>
    /// <param name="application">The data; a repeated start must have the same.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <param name="restartFailed">Whether to restart an application that failed or was cancelled, and so has no decision.</param>
    /// <exception cref="LoanClientException">The ID is already in use with different data.</exception>
    public async Task<StartOutcome> StartAsync(
        LoanApplication application, CancellationToken cancellationToken, bool restartFailed = true)
    {
        ArgumentNullException.ThrowIfNull(application);
        var options = LoanSubmission.Options(application, restartFailed);
        while (true)
        {
            try
            {
                var handle = await Calls.RunAsync(
                    rpc =>
                    {
                        options.Rpc = rpc;
                        return client.StartWorkflowAsync((ILoanApprovalWorkflow w) => w.RunAsync(application), options);
                    },
                    cancellationToken);
                return new(StartKind.Started, handle.Id, handle.ResultRunId ?? handle.FirstExecutionRunId);
            }
            catch (LoanClientException e)
                when (e.Error == LoanClientError.SearchAttributeNotFound && options.TypedSearchAttributes is not null)
            {
                // No worker has registered them yet. Then the workflow sets them.
                options.TypedSearchAttributes = null;
            }
            catch (WorkflowAlreadyStartedException)
            {
                var known = await DescribeAsync(application.ApplicationId, cancellationToken);
                RejectDifferentData(application, await ReadStartedAsync(known, cancellationToken), known.Decided ? "decided" : "running");
                return new(
                    known.Decided || !known.Open ? StartKind.AlreadyDecided : StartKind.AlreadyRunning, known.WorkflowId, known.RunId);
            }
        }
    }

    private static void RejectDifferentData(LoanApplication now, LoanApplication? earlier, string state)
    {
        var differences = earlier is null ? [] : ApplicationDifference.Of(now, earlier);
        if (earlier is not null && differences.Count == 0) return;
        var data = earlier is null ? "data that cannot be read." : "different data. Nothing was started.";
        throw new LoanClientException(LoanClientError.DifferentData, $"Application {now.ApplicationId} is already {state}, with {data}")
        {
            Differences = differences,
        };
    }
}
