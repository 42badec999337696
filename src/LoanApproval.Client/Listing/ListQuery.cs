using Temporalio.Converters;

namespace LoanApproval.Client.Listing;

internal sealed class ListQuery(ITemporalClient client, ServerCalls calls)
{
    private const string IdPrefix = "loan-";

    public async Task<IReadOnlyList<ListedApplication>> RunAsync(ListFilter filter, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return await calls.RunAsync(rpc => ReadAsync(filter, limit, rpc), cancellationToken);
        }
        catch (LoanClientException e) when (e.InnerException is RpcException { Code: RpcException.StatusCode.InvalidArgument } rpc
            && LoanSearchAttributes.All.Any(attribute => rpc.Message.Contains(attribute.Name, StringComparison.Ordinal)))
        {
            throw new LoanClientException(
                LoanClientError.SearchAttributeNotFound,
                $"The namespace {client.Options.Namespace} does not have the search attributes of loan applications yet.",
                e);
        }
    }

    private async Task<IReadOnlyList<ListedApplication>> ReadAsync(ListFilter filter, int limit, RpcOptions rpc)
    {
        var found = new List<ListedApplication>();
        await foreach (var execution in client.ListWorkflowsAsync(filter.ToQuery(), new WorkflowListOptions { Limit = limit, Rpc = rpc }))
            found.Add(await RowAsync(execution));
        return found;
    }

    private async Task<ListedApplication> RowAsync(WorkflowExecution execution)
    {
        var attributes = execution.TypedSearchAttributes;
        var ended = execution.Status == WorkflowExecutionStatus.Canceled ? "cancelled" : LoanJson.NameOf(execution.Status);
        // A run that failed keeps its last status: how it ended says more.
        var status = execution.Status is WorkflowExecutionStatus.Running or WorkflowExecutionStatus.Completed
            && attributes.TryGetValue(LoanSearchAttributes.Status, out var known) ? known ?? ended : ended;
        return new()
        {
            ApplicationId = execution.Id.StartsWith(IdPrefix, StringComparison.Ordinal) ? execution.Id[IdPrefix.Length..] : execution.Id,
            Status = status,
            WorkflowId = execution.Id,
            RunId = execution.RunId,
            ApplicantId = attributes.TryGetValue(LoanSearchAttributes.ApplicantId, out var applicant) ? applicant : null,
            Amount = attributes.TryGetValue(LoanSearchAttributes.Amount, out var amount) ? (decimal)amount : null,
            Currency = execution.Memo.TryGetValue(LoanSubmission.CurrencyMemo, out var memo) ? await TextAsync(memo) : null,
            StartTime = new DateTimeOffset(execution.StartTime),
            CloseTime = execution.CloseTime is { } closed ? new DateTimeOffset(closed) : null,
        };
    }

    private async Task<string?> TextAsync(IEncodedRawValue value)
    {
        try
        {
            return await client.Options.DataConverter.ToValueAsync<string>(value.Payload);
        }
#pragma warning disable CA1031 // The converter and its codec throw many types for a payload that another client wrote.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
