using Temporalio.Common;

namespace LoanApproval.Client;

public sealed partial class LoanClient
{
    // The search attribute LoanAmount has no currency.
    private const string CurrencyMemo = "currency";

    /// <summary>Starts an application, or finds the running or decided one. <c>restartFailed</c> restarts one without a decision.</summary>
    /// <exception cref="LoanClientException">The ID is already in use with different data.</exception>
    public async Task<StartOutcome> StartAsync(
        LoanApplication application, CancellationToken cancellationToken, bool restartFailed = true)
    {
        var options = StartOptions(application, restartFailed);
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
                // No worker has registered the search attributes yet. The workflow will set them.
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

    internal static WorkflowOptions StartOptions(LoanApplication application, bool restartFailed = true) =>
        new(WorkflowNames.LoanWorkflowId(application.ApplicationId), TaskQueues.LoanApproval)
        {
            StaticSummary = ApplicationSummary.Of(application),
            StaticDetails =
                $"""
                - Applicant: {application.ApplicantId}
                - Amount: {ApplicationSummary.Terms(application)}
                - Documents: {string.Join(", ", application.DocumentIds)}

                Current Details show the step, the decision, and what a reviewer does next.
                """,
            TypedSearchAttributes = new SearchAttributeCollection.Builder()
                .Set(LoanSearchAttributes.ApplicantId, application.ApplicantId)
                .Set(LoanSearchAttributes.Amount, (double)application.Amount)
                .Set(LoanSearchAttributes.Status, LoanSearchAttributes.InProgress).ToSearchAttributeCollection(),
            Memo = new Dictionary<string, object> { [CurrencyMemo] = application.Currency },
            IdConflictPolicy = WorkflowIdConflictPolicy.Fail,
            IdReusePolicy = restartFailed ? WorkflowIdReusePolicy.AllowDuplicateFailedOnly : WorkflowIdReusePolicy.RejectDuplicate,
        };

    private static void RejectDifferentData(LoanApplication now, LoanApplication? earlier, string state)
    {
        var differences = earlier is null ? [] : ApplicationDifference.Of(now, earlier);
        if (earlier is not null && differences.Count == 0) return;
        var data = earlier is null ? "data that cannot be read." : "different data. Nothing was started.";
        throw new LoanClientException(LoanClientError.DifferentData, $"Application {now.ApplicationId} is already {state}, with {data}")
        { Differences = differences };
    }
}
