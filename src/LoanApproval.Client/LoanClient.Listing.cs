namespace LoanApproval.Client;

public sealed partial class LoanClient
{
    private const int WorkListParallelism = 8;

    /// <summary>Returns applications: open ones first, then the most recently closed.</summary>
    /// <exception cref="LoanClientException">The namespace does not have the search attributes yet.</exception>
    public Task<IReadOnlyList<ListedApplication>> ListAsync(ListFilter filter, int limit, CancellationToken cancellationToken) =>
        Calls.RunAsync<IReadOnlyList<ListedApplication>>(
            async rpc => await client.ListWorkflowsAsync(filter.ToQuery(), new() { Limit = limit, Rpc = rpc }).Select(Row).ToListAsync(),
            cancellationToken);

    /// <summary>Adds the referral and the deadline to applications under review.</summary>
    public async Task<IReadOnlyList<ListedApplication>> WorkListAsync(
        IReadOnlyList<ListedApplication> underReview, CancellationToken cancellationToken)
    {
        var rows = underReview.ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = WorkListParallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, rows.Length, options, async (i, token) => rows[i] = rows[i] with
        {
            Referral = (await QueryAsync(rows[i].ApplicationId, token))?.Referral,
            Deadline = (await ReviewCaseAsync(rows[i].ApplicationId, token)).Deadline,
        });
        return rows;
    }

    private static ListedApplication Row(WorkflowExecution execution)
    {
        var attributes = execution.TypedSearchAttributes;
        // A failed run keeps its last LoanStatus, so its execution status is more informative.
        var status = execution.Status is WorkflowExecutionStatus.Running or WorkflowExecutionStatus.Completed
            && attributes.TryGetValue(LoanSearchAttributes.Status, out var known) ? known : null;
        return new()
        {
            ApplicationId = WorkflowNames.ApplicationId(execution.Id) ?? execution.Id,
            Status = status ?? ApplicationSnapshot.NameOf(execution.Status),
            WorkflowId = execution.Id,
            RunId = execution.RunId,
            ApplicantId = attributes.TryGetValue(LoanSearchAttributes.ApplicantId, out var applicant) ? applicant : null,
            Amount = attributes.TryGetValue(LoanSearchAttributes.Amount, out var amount) ? (decimal)amount : null,
            Currency = PayloadReader.Read<string>(execution.Memo.GetValueOrDefault(CurrencyMemo)?.Payload),
            StartTime = new DateTimeOffset(execution.StartTime),
            CloseTime = execution.CloseTime is { } closed ? new DateTimeOffset(closed) : null,
        };
    }
}
