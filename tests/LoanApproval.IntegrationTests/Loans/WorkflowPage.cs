namespace LoanApproval.IntegrationTests.Loans;

// The page of a workflow in the Web UI.
public static class WorkflowPage
{
    public static async Task<string> CurrentDetailsAsync(this WorkflowHandle workflow) =>
        (await workflow.QueryAsync<Temporalio.Api.Sdk.V1.WorkflowMetadata>("__temporal_workflow_metadata", [])).CurrentDetails;
}
