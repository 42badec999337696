using System.Security.Cryptography;

namespace LoanApproval.Client.Reviews;

// Sends a reviewer's decision to the workflow.
internal sealed class ReviewSubmission(WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> handle, ServerCalls calls, string applicationId)
{
    private const int IdLength = 12;

    // The same review of the same referral has the same ID: a repeated command gets the response that was lost.
    public static string IdOf(ReviewRequest request, int referral) =>
        $"review-{referral}-{Hash(JsonSerializer.SerializeToUtf8Bytes(request, LoanJson.Options))}";

    public async Task<LoanDecision> SendAsync(ReviewRequest request, string updateId, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await calls.RunLongAsync(
                    rpc => handle.ExecuteUpdateAsync(w => w.ReviewAsync(request), new WorkflowUpdateOptions(updateId) { Rpc = rpc }),
                    cancellationToken);
            }
            catch (WorkflowUpdateRpcTimeoutOrCanceledException)
            {
                // No worker has accepted the update yet. The server tells whether it is worth asking again, with the same ID.
                await calls.RunAsync(rpc => handle.DescribeAsync(new WorkflowDescribeOptions { Rpc = rpc }), cancellationToken);
            }
            catch (WorkflowUpdateFailedException e)
            {
                throw Explain(e);
            }
            catch (JsonException e)
            {
                throw new LoanClientException(
                    LoanClientError.ServerError, $"The response to the review of {applicationId} cannot be read: {e.Message}", e);
            }
        }
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..IdLength];

    private LoanClientException Explain(WorkflowUpdateFailedException e) =>
        e.InnerException is ApplicationFailureException { ErrorType: ErrorTypes.ApprovalFailed } failure
        ? new(LoanClientError.ApprovalFailed, failure.Message, e)
        : new(LoanClientError.ReviewRejected, $"The review of {applicationId} was rejected: {(e.InnerException ?? e).Message}", e);
}
