namespace LoanApproval.Client;

public sealed partial class LoanClient
{
    /// <summary>Starts an application, or finds the one that is running or decided.</summary>
    /// <exception cref="LoanClientException">The ID is already in use with different data.</exception>
    public Task<StartOutcome> StartAsync(LoanApplication application, CancellationToken cancellationToken) =>
        StartAsync(application, restartFailed: true, cancellationToken);

    /// <summary>The same, with the choice not to restart an application that failed or was cancelled, and so has no decision.</summary>
    public async Task<StartOutcome> StartAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var options = LoanSubmission.Options(application, restartFailed);
        try
        {
            return await StartAsync(application, options, cancellationToken);
        }
        catch (LoanClientException e) when (IsUnknownSearchAttribute(e))
        {
            // No worker has registered them yet. Then the workflow sets them.
            options.TypedSearchAttributes = null;
            return await StartAsync(application, options, cancellationToken);
        }
    }

    private async Task<StartOutcome> StartAsync(LoanApplication application, WorkflowOptions options, CancellationToken cancellationToken)
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
        catch (WorkflowAlreadyStartedException)
        {
            var known = await DescribeAsync(application.ApplicationId, cancellationToken);
            RejectDifferentData(application, await ReadStartedAsync(known, cancellationToken), known.Decided ? "decided" : "running");
            return new(known.Decided || !known.Open ? StartKind.AlreadyDecided : StartKind.AlreadyRunning, known.WorkflowId, known.RunId);
        }
    }

    private static void RejectDifferentData(LoanApplication now, LoanApplication? earlier, string state)
    {
        var differences = earlier is null ? [] : ApplicationDifference.Of(now, earlier);
        if (earlier is not null && differences.Count == 0) return;
        var data = earlier is null ? "data that cannot be read." : "different data. Nothing was started.";
        throw new LoanClientException(
            LoanClientError.DifferentData, $"Application {now.ApplicationId} is already {state}, with {data}")
        {
            Differences = differences,
        };
    }
}
