using LoanApproval.Client;
using LoanApproval.Client.Loans;
using LoanApproval.Contracts.Review;
using LoanApproval.Starter.Console;
using Temporalio.Api.Enums.V1;

namespace LoanApproval.Scenarios.Scenarios;

/// <summary>How an application ended, or that a person is asked.</summary>
/// <param name="Word"><c>approved</c>, <c>declined</c>, <c>expired</c>, <c>underReview</c>, <c>cancelled</c>, <c>failed</c> …</param>
/// <param name="Reason">The decision's reason, or why a person is asked.</param>
internal sealed record ScenarioEnd(string Word, string? Reason)
{
    public static async Task<ScenarioEnd> OfAsync(LoanClient loans, ApplicationSnapshot last, CancellationToken cancellationToken)
    {
        if (last.Status == WorkflowExecutionStatus.Completed)
        {
            var decision = await loans.ResultAsync(last.ApplicationId, cancellationToken);
            return new(DisplayText.Of(decision.Outcome), decision.Reason);
        }
        if (!last.UnderReview) return new(last.StatusWord, null);
        return new(DisplayText.Of(LoanStep.UnderReview), (await loans.QueryAsync(last.ApplicationId, cancellationToken))?.Referral);
    }

    public override string ToString() => Reason is null ? Word : $"{Word}: {Reason}";
}
