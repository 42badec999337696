using System.Security.Cryptography;

namespace LoanApproval.Client;

public sealed partial class LoanClient
{
    private const int ReviewIdLength = 12;

    public async Task<ReviewCase> ReviewCaseAsync(string applicationId, CancellationToken cancellationToken) =>
        ReviewCase.Of(await RunAsync<IReadOnlyCollection<HistoryEvent>>(
            WorkflowNames.LoanWorkflowId(applicationId),
            async rpc => [.. (await Handle(applicationId).FetchHistoryAsync(new() { Rpc = rpc })).Events],
            cancellationToken));

    /// <summary>Sends a review and returns the decision. The default update ID is derived from the review: a repeat is safe.</summary>
    /// <remarks>If the call is cancelled, the workflow may still accept the review.</remarks>
    /// <exception cref="LoanClientException">The workflow rejected the review or has already ended.</exception>
    public async Task<LoanDecision> ReviewAsync(
        string applicationId, ReviewRequest request, string? updateId, CancellationToken cancellationToken)
    {
        updateId ??= ReviewId(request, 1 + (await ReviewCaseAsync(applicationId, cancellationToken)).FailedApprovals);
        while (true)
        {
            try
            {
                return await Calls.RunAsync(
                    rpc => Handle(applicationId).ExecuteUpdateAsync(w => w.ReviewAsync(request), new(updateId) { Rpc = rpc }),
                    cancellationToken,
                    isLong: true);
            }
            catch (WorkflowUpdateRpcTimeoutOrCanceledException)
            {
                // No worker has accepted the update yet. DescribeAsync throws if the application no longer exists.
                await DescribeAsync(applicationId, cancellationToken);
            }
            catch (LoanClientException e) when (e.Error == LoanClientError.NotFound)
            {
                var snapshot = await DescribeAsync(applicationId, cancellationToken);
                throw Rejected(snapshot.Decided ? "it is already decided." : $"it has ended ({snapshot.StatusName}).", e);
            }
            catch (WorkflowUpdateFailedException e)
            {
                throw e.InnerException is ApplicationFailureException { ErrorType: ErrorTypes.ApprovalFailed } failure
                    ? new LoanClientException(LoanClientError.ApprovalFailed, failure.Message, e)
                    : Rejected((e.InnerException ?? e).Message, e);
            }
            catch (JsonException e)
            {
                throw new LoanClientException(
                    LoanClientError.ServerError, $"The response to the review of {applicationId} cannot be read: {e.Message}", e);
            }
        }

        LoanClientException Rejected(string why, Exception e) =>
            new(LoanClientError.ReviewRejected, $"The review of {applicationId} was rejected: {why}", e);
    }

    // A repeated review of the same referral has the same ID, so the server returns the lost response.
    internal static string ReviewId(ReviewRequest request, int referral)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, LoanJson.Options));
        return $"review-{referral}-{Convert.ToHexStringLower(hash)[..ReviewIdLength]}";
    }
}
