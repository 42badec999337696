using Dapper;
using LoanApproval.Contracts.Wire;
using Temporalio.Api.History.V1;
using Temporalio.Client;
using Temporalio.Common;
using Temporalio.Exceptions;

namespace LoanApproval.Campaign.Once;

// The state after the last decision: failed workflow tasks, open workflows, and the integrity of the ledger.
// FailedTasks: Failed workflow tasks by application. The task of a killed worker times out and does not count.
// Open: Running workflows.
// Integrity: The result of the integrity check; ok if there is no problem.
public sealed record FinalState(IReadOnlyDictionary<string, string> FailedTasks, long Open, string Integrity)
{
    private const string Sound = "ok";
    private const int AtOnce = 8;

    public IEnumerable<Problem> Problems =>
    [
        .. FailedTasks.Select(task => new Problem(ProblemKind.Wrong, task.Key, $"a workflow task failed: {task.Value}")),
        .. Open == 0 ? Array.Empty<Problem>()
            : [new Problem(ProblemKind.Lost, "-", string.Create(CultureInfo.InvariantCulture, $"workflows that are still open: {Open}"))],
        .. Integrity == Sound ? Array.Empty<Problem>()
            : [new Problem(ProblemKind.Wrong, "-", $"the integrity check of the ledger failed: {Integrity}")],
    ];

    public static async Task<FinalState> GatherAsync(ITemporalClient client, LedgerLocation ledger, IEnumerable<string> applications)
    {
        var failed = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(applications, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (id, _) =>
        {
            if (await HistoryAsync(client, id) is not { } history) return;
            if (history.Events.Select(e => e.WorkflowTaskFailedEventAttributes)
                .FirstOrDefault(e => e is not null && !IsFreeze(e)) is { } task)
                failed[id] = $"{task.Cause}: {task.Failure?.Message}";
        });
        return new(failed, await OpenAsync(client), await IntegrityAsync(ledger));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"failed workflow tasks {FailedTasks.Count}, open workflows {Open}, ledger {Integrity}");

    // When a frozen worker resumes, its interrupted workflow task looks like a deadlock to the SDK. The server retries the task.
    private static bool IsFreeze(WorkflowTaskFailedEventAttributes task) =>
        task.Failure?.Message.StartsWith("[TMPRL1101]", StringComparison.Ordinal) == true;

    // Null means that the application was never started. It has no decision, so the check of its effects reports it as lost.
    private static async Task<WorkflowHistory?> HistoryAsync(ITemporalClient client, string applicationId)
    {
        try
        {
            return await client.GetWorkflowHandle(WorkflowNames.LoanWorkflowId(applicationId)).FetchHistoryAsync();
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound)
        {
            return null;
        }
    }

    private static async Task<long> OpenAsync(ITemporalClient client) =>
        (await client.CountWorkflowsAsync($"WorkflowType = '{WorkflowNames.LoanApproval}' AND ExecutionStatus = 'Running'")).Count;

    // PostgreSQL checks its pages when it reads them. The query checks what the constraints guarantee.
    private static async Task<string> IntegrityAsync(LedgerLocation ledger)
    {
        await using var connection = ledger.Connect();
        if (ledger.Provider == LedgerLocation.Sqlite) return await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check") ?? "";
        var loose = await connection.ExecuteScalarAsync<long>(
            """
            SELECT count(*) FROM loans l
            WHERE NOT EXISTS (SELECT 1 FROM effects e WHERE e.key = l.application_id || ':approval')
               OR NOT EXISTS (SELECT 1 FROM applications a WHERE a.application_id = l.application_id AND a.decision IS NOT NULL)
            """);
        return loose == 0 ? Sound : string.Create(CultureInfo.InvariantCulture, $"loans without their effect or decision: {loose}");
    }
}
