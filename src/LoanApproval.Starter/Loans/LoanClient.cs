using LoanApproval.Client;
using LoanApproval.Contracts.Applications;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Cli;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Loans;

/// <summary>What this program asks of Temporal, in the words of loans.</summary>
internal sealed class LoanClient(ITemporalClient client)
{
    // A query is answered by a worker; where none is, the server alone still knows enough to show.
    private static readonly TimeSpan QueryPatience = TimeSpan.FromSeconds(3);

    public ITemporalClient Client => client;

    /// <summary>Starts an application, or finds the one that is running or decided.</summary>
    /// <exception cref="StarterException">The id is known with other data.</exception>
    public async Task<StartOutcome> StartAsync(LoanApplication application, CancellationToken cancellationToken)
    {
        var options = LoanSubmission.Options(application.ApplicationId);
        options.Rpc = new RpcOptions { CancellationToken = cancellationToken };
        try
        {
            var handle = await client.StartWorkflowAsync((ILoanApprovalWorkflow w) => w.RunAsync(application), options);
            return new(StartKind.Started, handle.Id, handle.ResultRunId ?? handle.FirstExecutionRunId);
        }
        catch (WorkflowAlreadyStartedException)
        {
            var known = await DescribeAsync(application.ApplicationId, cancellationToken);
            var earlier = await LoanSubmission.ReadStartedAsync(client, known.WorkflowId, known.RunId, cancellationToken);
            ConflictingSubmission.Refuse(application, earlier, known.Open);
            return new(known.Open ? StartKind.AlreadyRunning : StartKind.AlreadyDecided, known.WorkflowId, known.RunId);
        }
    }

    /// <summary>What the server knows; needs no worker.</summary>
    /// <exception cref="StarterException">No such application.</exception>
    public async Task<ApplicationSnapshot> DescribeAsync(string applicationId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.WorkflowService.DescribeWorkflowExecutionAsync(
                new() { Namespace = client.Options.Namespace, Execution = new() { WorkflowId = WorkflowNames.LoanWorkflowId(applicationId) } },
                new RpcOptions { CancellationToken = cancellationToken });
            return ApplicationSnapshot.Of(applicationId, answer);
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound && !e.Message.StartsWith("Namespace", StringComparison.Ordinal))
        {
            throw Unknown(applicationId);
        }
    }

    /// <summary>The workflow's own answer; null when no worker gives one in time.</summary>
    public async Task<LoanStatus?> QueryAsync(string applicationId, CancellationToken cancellationToken)
    {
        try
        {
            return await Handle(applicationId).QueryAsync(w => w.Status(), new WorkflowQueryOptions
            {
                Rpc = new RpcOptions { CancellationToken = cancellationToken, Timeout = QueryPatience, Retry = false },
            });
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested
            && e is RpcException or WorkflowQueryFailedException or WorkflowQueryRejectedException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Where the application stands: the worker's answer, or what the server alone can tell.</summary>
    public async Task<LoanStatus> StatusAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (await QueryAsync(snapshot.ApplicationId, cancellationToken) is { } answer) return answer;
        var application = await LoanSubmission.ReadStartedAsync(client, snapshot.WorkflowId, snapshot.RunId, cancellationToken);
        return new LoanStatus
        {
            Step = snapshot.Step,
            DocumentsTotal = application?.DocumentIds.Count ?? 0,
            Decision = snapshot.Status == WorkflowExecutionStatus.Completed ? await DecisionAsync(snapshot.ApplicationId, cancellationToken) : null,
        };
    }

    /// <summary>Waits for the end of the workflow.</summary>
    /// <exception cref="StarterException">It failed, was cancelled or was terminated.</exception>
    public async Task<LoanDecision> DecisionAsync(string applicationId, CancellationToken cancellationToken)
    {
        try
        {
            return await Handle(applicationId).GetResultAsync(rpcOptions: new RpcOptions { CancellationToken = cancellationToken });
        }
        catch (WorkflowFailedException e)
        {
            throw RunFailures.Explain(applicationId, e);
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound && !e.Message.StartsWith("Namespace", StringComparison.Ordinal))
        {
            throw Unknown(applicationId);
        }
    }

    public WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> Handle(string applicationId) =>
        client.GetWorkflowHandle<ILoanApprovalWorkflow, LoanDecision>(WorkflowNames.LoanWorkflowId(applicationId));

    public static StarterException Unknown(string applicationId) => new(
        ExitCodes.Usage,
        $"No application {applicationId} is known here.",
        applicationId.StartsWith("loan-", StringComparison.Ordinal)
            ? $"The application id comes without the loan- of the workflow id: {applicationId["loan-".Length..]}"
            : $"See what there is:  {Invocation.Prefix} list");
}
