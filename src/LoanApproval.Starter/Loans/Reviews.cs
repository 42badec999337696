using System.Security.Cryptography;
using System.Text.Json;
using LoanApproval.Contracts.Decisions;
using LoanApproval.Contracts.Review;
using LoanApproval.Contracts.Wire;
using LoanApproval.Starter.Cli;
using LoanApproval.Starter.Console;
using Temporalio.Api.Enums.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Loans;

/// <summary>Hands a person's decision to the workflow.</summary>
internal sealed class Reviews(LoanClient loans, string updateId)
{
    private const int IdLength = 12;
    private static readonly TimeSpan StuckAfter = TimeSpan.FromSeconds(3);

    /// <summary>The same review has the same id: a command that is repeated after a lost answer gets that answer.</summary>
    public static string IdOf(ReviewRequest request) =>
        "review-" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, LoanJson.Options)))[..IdLength];

    /// <exception cref="StarterException">The workflow refused, or it is closed or unknown.</exception>
    public async Task<LoanDecision> DecideAsync(string applicationId, ReviewRequest request, ProgressIndicator sign, CancellationToken cancellationToken)
    {
        var update = loans.Handle(applicationId).ExecuteUpdateAsync(
            w => w.ReviewAsync(request),
            new WorkflowUpdateOptions(updateId) { Rpc = new RpcOptions { CancellationToken = cancellationToken } });
        await WarnWithoutWorkerAsync(update, sign, cancellationToken);
        try
        {
            return await update;
        }
        catch (WorkflowUpdateFailedException e)
        {
            throw Refused(applicationId, e);
        }
        catch (RpcException e) when (e.Code == RpcException.StatusCode.NotFound && !e.Message.StartsWith("Namespace", StringComparison.Ordinal))
        {
            throw await ClosedAsync(applicationId, cancellationToken);
        }
    }

    private async Task WarnWithoutWorkerAsync(Task update, ProgressIndicator sign, CancellationToken cancellationToken)
    {
        if (await Task.WhenAny(update, Task.Delay(StuckAfter, cancellationToken)) == update) return;
        if (!await new Workers(loans.Client).DecideAsync(cancellationToken))
            sign.Note($"[yellow]No worker polls the task queue {TaskQueues.LoanApproval}:[/] the review waits. Start one:  {Invocation.Worker}");
    }

    private static StarterException Refused(string applicationId, WorkflowUpdateFailedException e)
    {
        var failure = e.InnerException as ApplicationFailureException;
        return failure?.ErrorType == ErrorTypes.ApprovalFailed
            ? new(ExitCodes.RunFailed, $"{failure.Message}", "To try the same review once more, give it a new --update-id.")
            : new(ExitCodes.RunFailed, $"The review of {applicationId} was refused: {(e.InnerException ?? e).Message}", $"See where it stands:  {Invocation.Prefix} status {applicationId}");
    }

    private async Task<StarterException> ClosedAsync(string applicationId, CancellationToken cancellationToken)
    {
        var snapshot = await loans.DescribeAsync(applicationId, cancellationToken);
        return snapshot.Status == WorkflowExecutionStatus.Completed
            ? new(ExitCodes.RunFailed, $"The review of {applicationId} was refused: it is decided already.", $"See the decision:  {Invocation.Prefix} result {applicationId}")
            : new(ExitCodes.RunFailed, $"The review of {applicationId} was refused: it has ended ({snapshot.StatusWord}).");
    }
}
