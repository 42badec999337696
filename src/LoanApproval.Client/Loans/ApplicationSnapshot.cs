using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.Client.Loans;

/// <summary>What the server knows about an application; no worker is needed.</summary>
public sealed record ApplicationSnapshot
{
    public required string ApplicationId { get; init; }
    public required string WorkflowId { get; init; }
    public required string RunId { get; init; }
    public required WorkflowExecutionStatus Status { get; init; }
    /// <summary>The search attribute <c>LoanStatus</c>; null if it is not set yet.</summary>
    public string? LoanStatus { get; init; }
    public required DateTimeOffset StartTime { get; init; }
    public IReadOnlyList<PendingActivity> Activities { get; init; } = [];
    public WorkflowTaskFailure? TaskFailure { get; init; }
    public bool Open => Status == WorkflowExecutionStatus.Running;
    public bool UnderReview => Open && LoanStatus == LoanSearchAttributes.UnderReview;

    /// <summary>Whether the decision is recorded; the workflow is open until the applicant is notified.</summary>
    public bool Decided =>
        Status == WorkflowExecutionStatus.Completed || Enum.GetValues<LoanOutcome>().Any(outcome => LoanStatus == LoanJson.NameOf(outcome));

    /// <summary><c>running</c>, <c>completed</c>, <c>failed</c>, <c>cancelled</c>, <c>terminated</c>, <c>timedOut</c>.</summary>
    public string StatusName => NameOf(Status);

    public LoanStep Step => Activities switch
    {
        _ when Status == WorkflowExecutionStatus.Completed => LoanStep.Decided,
        _ when UnderReview => LoanStep.UnderReview,
        [{ Type: ActivityNames.VerifyDocuments }, ..] => LoanStep.DocumentVerification,
        [{ Type: ActivityNames.ApproveLoan }, ..] => LoanStep.Approval,
        [{ Type: ActivityNames.SendNotification }, ..] => LoanStep.Notification,
        _ => Decided ? LoanStep.Notification : LoanStep.CreditCheck,
    };

    internal static string NameOf(WorkflowExecutionStatus status) =>
        status == WorkflowExecutionStatus.Canceled ? "cancelled" : LoanJson.NameOf(status);

    internal static ApplicationSnapshot Of(DescribeWorkflowExecutionResponse response)
    {
        var info = response.WorkflowExecutionInfo;
        var status = info.SearchAttributes?.IndexedFields.GetValueOrDefault(LoanSearchAttributes.Status.Name);
        return new()
        {
            ApplicationId = WorkflowNames.ApplicationId(info.Execution.WorkflowId) ?? info.Execution.WorkflowId,
            WorkflowId = info.Execution.WorkflowId,
            RunId = info.Execution.RunId,
            Status = info.Status,
            LoanStatus = PayloadReader.Read<string>(status),
            StartTime = info.StartTime.ToDateTimeOffset(),
            // The server still lists the activities of a terminated workflow.
            Activities = info.Status != WorkflowExecutionStatus.Running ? []
                : [.. response.PendingActivities.Select(activity => new PendingActivity(activity))],
        };
    }
}
