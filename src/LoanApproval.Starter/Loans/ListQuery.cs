using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Loans;

/// <summary>Finds applications by the server's visibility store.</summary>
internal static class ListQuery
{
    // How a run ended without a decision is the server's word, not a value of the search attribute.
    private static readonly Dictionary<string, string> ExecutionStatuses = new(StringComparer.Ordinal)
    {
        ["running"] = "Running",
        ["cancelled"] = "Canceled",
        ["failed"] = "Failed",
        ["terminated"] = "Terminated",
        ["timedOut"] = "TimedOut",
    };

    /// <summary>What <c>--status</c> takes.</summary>
    public static IReadOnlyList<string> Statuses { get; } =
    [
        .. Enum.GetValues<LoanStep>().Where(s => s != LoanStep.Decided).Select(DisplayText.Of),
        .. Enum.GetValues<LoanOutcome>().Select(DisplayText.Of),
        .. ExecutionStatuses.Keys,
    ];

    public static string Of(string? status)
    {
        var query = $"WorkflowType = '{WorkflowNames.LoanApproval}'";
        if (status is null) return query;
        return ExecutionStatuses.TryGetValue(status, out var execution)
            ? $"{query} AND ExecutionStatus = '{execution}'"
            : $"{query} AND {LoanSearchAttributes.Status.Name} = '{status}'";
    }

    public static async Task<IReadOnlyList<ListedApplication>> RunAsync(ITemporalClient client, string? status, int limit, CancellationToken cancellationToken)
    {
        var found = new List<ListedApplication>();
        try
        {
            await foreach (var execution in client.ListWorkflowsAsync(
                Of(status), new WorkflowListOptions { Limit = limit, Rpc = new RpcOptions { CancellationToken = cancellationToken } }))
                found.Add(Row(execution));
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.InvalidArgument
            && e.Message.Contains(LoanSearchAttributes.Status.Name, StringComparison.Ordinal))
        {
            throw new StarterException(
                ExitCodes.RunFailed,
                $"The namespace has no search attribute {LoanSearchAttributes.Status.Name} yet.",
                $"A worker registers it when it starts:  {Invocation.Worker}");
        }
        return found;
    }

    private static ListedApplication Row(WorkflowExecution execution)
    {
        var word = execution.Status == WorkflowExecutionStatus.Canceled ? "cancelled" : DisplayText.Of(execution.Status);
        // A run that failed keeps the step at which it did: how it ended says more.
        var status = execution.Status is WorkflowExecutionStatus.Running or WorkflowExecutionStatus.Completed
            && execution.TypedSearchAttributes.TryGetValue(LoanSearchAttributes.Status, out var known) ? known ?? word : word;
        return new(
            execution.Id.StartsWith("loan-", StringComparison.Ordinal) ? execution.Id["loan-".Length..] : execution.Id,
            status,
            execution.Id,
            execution.RunId,
            new DateTimeOffset(execution.StartTime),
            execution.CloseTime is { } closed ? new DateTimeOffset(closed) : null);
    }
}
