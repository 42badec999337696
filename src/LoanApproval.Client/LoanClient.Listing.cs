using LoanApproval.Client.Listing;

namespace LoanApproval.Client;

public sealed partial class LoanClient
{
    private const int WorkListParallelism = 8;

    /// <summary>Returns applications, the newest first.</summary>
    /// <exception cref="LoanClientException">The namespace does not have the search attributes yet.</exception>
    public async Task<IReadOnlyList<ListedApplication>> ListAsync(ListFilter filter, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        try
        {
            return await Calls.RunAsync(
                async rpc =>
                {
                    var found = new List<ListedApplication>();
                    await foreach (var execution in client.ListWorkflowsAsync(filter.ToQuery(), new() { Limit = limit, Rpc = rpc }))
                        found.Add(await RowAsync(execution));
                    return found;
                },
                cancellationToken);
        }
        catch (LoanClientException e) when (IsUnknownSearchAttribute(e))
        {
            throw new LoanClientException(
                LoanClientError.SearchAttributeNotFound,
                $"The namespace {client.Options.Namespace} does not have the search attributes of loan applications yet.",
                e);
        }
    }

    /// <summary>Adds to applications under review why they are, and when they expire.</summary>
    public async Task<IReadOnlyList<ListedApplication>> WorkListAsync(
        IReadOnlyList<ListedApplication> underReview, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(underReview);
        var rows = underReview.ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = WorkListParallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, rows.Length, options, async (i, token) =>
        {
            var status = await QueryAsync(rows[i].ApplicationId, token);
            rows[i] = rows[i] with
            {
                Referral = status?.Referral,
                Deadline = (await ReviewCaseAsync(rows[i].ApplicationId, token)).Deadline,
            };
        });
        return rows;
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
            ApplicationId = WorkflowNames.ApplicationId(execution.Id) ?? execution.Id,
            Status = status,
            WorkflowId = execution.Id,
            RunId = execution.RunId,
            ApplicantId = attributes.TryGetValue(LoanSearchAttributes.ApplicantId, out var applicant) ? applicant : null,
            Amount = attributes.TryGetValue(LoanSearchAttributes.Amount, out var amount) ? (decimal)amount : null,
            Currency = execution.Memo.TryGetValue(LoanSubmission.CurrencyMemo, out var memo) ? await ReadAsync<string>(memo.Payload) : null,
            StartTime = new DateTimeOffset(execution.StartTime),
            CloseTime = execution.CloseTime is { } closed ? new DateTimeOffset(closed) : null,
        };
    }
}
