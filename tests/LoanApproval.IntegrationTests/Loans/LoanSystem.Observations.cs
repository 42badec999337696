using LoanApproval.IntegrationTests.Processes;
using Temporalio.Api.Workflow.V1;

namespace LoanApproval.IntegrationTests.Loans;

// Reads the state of server, partners, ledger and outbox.
public sealed partial class LoanSystem
{
    // Waits until the application is under review, and returns the reason.
    public static async Task<string> WaitForReferralAsync(
        WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> loan, TimeSpan? deadline = null)
    {
        LoanStatus? status = null;
        await Eventually.Async(
            async () => (status = await loan.QueryAsync(workflow => workflow.Status())).Step == LoanStep.UnderReview, deadline
                ?? Deadline, $"{loan.Id} is under review");
        return status!.Referral!;
    }

    // The effects and calls of an application that the partners counted.
    public async Task<(int Pulls, int Documents, int Calls)> CountsAsync(string applicationId)
    {
        using var http = new HttpClient();
        using var stats = JsonDocument.Parse(await http.GetStringAsync(new Uri($"{Partners.BaseUrl}/stats?applicationId={applicationId}")));
        var root = stats.RootElement;
        return (root.GetProperty("creditChecks").GetInt32(), root.GetProperty("documentVerifications")
            .GetInt32(), root.GetProperty("calls").GetInt32());
    }

    // Describes a workflow with its pending activities; a retrying activity has no event in the history.
    public async Task<DescribeWorkflowExecutionResponse> DescribeAsync(string workflowId) =>
        await Client.WorkflowService.DescribeWorkflowExecutionAsync(new DescribeWorkflowExecutionRequest
        {
            Namespace = Namespace.Name,
            Execution = new() { WorkflowId = workflowId },
        });

    // Waits until an activity of the workflow is pending and meets the condition.
    public Task WaitForActivityAsync(WorkflowHandle loan, string activity, Func<PendingActivityInfo, bool> condition, string because) =>
        Eventually.Async(
        async () => (await DescribeAsync(loan.Id))
            .PendingActivities.Any(pending => pending.ActivityType.Name == activity && condition(pending)), Deadline, because);

    public static async Task<LoanHistory> HistoryAsync(WorkflowHandle handle) => new((await handle.FetchHistoryAsync()).Events.ToList());

    // The number of loans that the ledger has for the application.
    public int Loans(string applicationId) =>
        LedgerCheck.Count(Folder["loans.db"], "SELECT count(*) FROM loan_book WHERE application_id = @applicationId", applicationId);

    // The mail files for the application.
    public IReadOnlyList<string> Mails(string applicationId) =>
        Directory.Exists(Folder["outbox"]) ? Directory.GetFiles(Folder["outbox"], $"{applicationId}.*") : [];
}
