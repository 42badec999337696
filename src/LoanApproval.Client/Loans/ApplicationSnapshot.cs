using Temporalio.Api.Common.V1;
using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.Client.Loans;

/// <summary>What the server itself knows about an application, without asking a worker.</summary>
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

    /// <summary>Null unless the workflow task keeps failing.</summary>
    public WorkflowTaskFailure? TaskFailure { get; init; }

    public bool Open => Status == WorkflowExecutionStatus.Running;

    public bool UnderReview => Open && LoanStatus == LoanJson.NameOf(LoanStep.UnderReview);

    /// <summary>Whether the decision is recorded; the workflow may still be open until the applicant is notified.</summary>
    public bool Decided =>
        Status == WorkflowExecutionStatus.Completed || Enum.GetValues<LoanOutcome>().Any(outcome => LoanStatus == LoanJson.NameOf(outcome));

    /// <summary><c>running</c>, <c>completed</c>, <c>failed</c>, <c>cancelled</c>, <c>terminated</c>, <c>timedOut</c>.</summary>
    public string StatusWord => Status == WorkflowExecutionStatus.Canceled ? "cancelled" : LoanJson.NameOf(Status);

    /// <summary>The step, as far as the search attribute and the open activities show it.</summary>
    public LoanStep Step => Activities switch
    {
        _ when Status == WorkflowExecutionStatus.Completed => LoanStep.Decided,
        _ when UnderReview => LoanStep.UnderReview,
        [{ Type: ActivityNames.VerifyDocuments }, ..] => LoanStep.DocumentVerification,
        [{ Type: ActivityNames.ApproveLoan }, ..] => LoanStep.Approval,
        [{ Type: ActivityNames.SendNotification }, ..] => LoanStep.Notification,
        _ => Decided ? LoanStep.Notification : LoanStep.CreditCheck,
    };

    internal static ApplicationSnapshot Of(string applicationId, DescribeWorkflowExecutionResponse response)
    {
        var info = response.WorkflowExecutionInfo;
        return new()
        {
            ApplicationId = applicationId,
            WorkflowId = info.Execution.WorkflowId,
            RunId = info.Execution.RunId,
            Status = info.Status,
            LoanStatus = Text(info.SearchAttributes?.IndexedFields.GetValueOrDefault(LoanSearchAttributes.Status.Name)),
            StartTime = info.StartTime.ToDateTimeOffset(),
            Activities = [.. response.PendingActivities.Select(PendingActivity.Of)],
        };
    }

    private static string? Text(Payload? payload)
    {
        try
        {
            return payload is null ? null : JsonSerializer.Deserialize<string>(payload.Data.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
