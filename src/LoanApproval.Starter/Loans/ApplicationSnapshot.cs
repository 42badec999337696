using System.Text.Json;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Console;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.WorkflowService.V1;

namespace LoanApproval.Starter.Loans;

/// <summary>What the server itself knows of an application, without asking a worker.</summary>
internal sealed record ApplicationSnapshot
{
    public required string ApplicationId { get; init; }
    public required string WorkflowId { get; init; }
    public required string RunId { get; init; }
    public required WorkflowExecutionStatus Status { get; init; }

    /// <summary>The search attribute <c>LoanStatus</c>: a step or an outcome; null before the first step.</summary>
    public string? LoanStatus { get; init; }

    public required DateTimeOffset StartTime { get; init; }
    public IReadOnlyList<PendingActivity> Activities { get; init; } = [];

    public bool Open => Status == WorkflowExecutionStatus.Running;

    public bool UnderReview => Open && LoanStatus == DisplayText.Of(LoanStep.UnderReview);

    /// <summary><c>running</c>, <c>completed</c>, <c>failed</c>, <c>cancelled</c>, <c>terminated</c>, <c>timedOut</c>.</summary>
    public string StatusWord => Status == WorkflowExecutionStatus.Canceled ? "cancelled" : DisplayText.Of(Status);

    /// <summary>The step, as far as the search attribute tells it.</summary>
    public LoanStep Step => Enum.TryParse<LoanStep>(LoanStatus, ignoreCase: true, out var step) ? step
        : Status == WorkflowExecutionStatus.Completed ? LoanStep.Decided
        : LoanStep.CreditCheck;

    public static ApplicationSnapshot Of(string applicationId, DescribeWorkflowExecutionResponse answer)
    {
        var info = answer.WorkflowExecutionInfo;
        string? status = null;
        if (info.SearchAttributes?.IndexedFields.TryGetValue(LoanSearchAttributes.Status.Name, out var payload) == true)
            status = JsonSerializer.Deserialize<JsonElement>(payload.Data.Span) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        return new()
        {
            ApplicationId = applicationId,
            WorkflowId = info.Execution.WorkflowId,
            RunId = info.Execution.RunId,
            Status = info.Status,
            LoanStatus = status,
            StartTime = info.StartTime.ToDateTimeOffset(),
            Activities = [.. answer.PendingActivities.Select(PendingActivity.Of)],
        };
    }
}
