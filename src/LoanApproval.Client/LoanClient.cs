using LoanApproval.Client.Following;
using LoanApproval.Client.Listing;
using LoanApproval.Client.Reviews;
using LoanApproval.Client.Workers;

namespace LoanApproval.Client;

/// <summary>Starts, follows, describes, lists, reviews and cancels loan applications.</summary>
/// <remarks>
/// While the server is unavailable or throttles, every call is repeated for up to a minute; then it throws a
/// <see cref="LoanClientException"/>. Cancelling a call never affects the application.
/// </remarks>
/// <param name="client">The connection; its data converter must be <see cref="LoanJson.DataConverter"/>.</param>
/// <param name="availabilityChanged">Called once when an outage begins and once when it ends.</param>
public sealed class LoanClient(ITemporalClient client, Action<ServerAvailability>? availabilityChanged = null)
{
    private const int WorkListParallelism = 8;
    private readonly ServerCalls _calls = new(client, availabilityChanged);

    /// <summary>The connection, for calls that this class does not have.</summary>
    public ITemporalClient Client => client;

    /// <summary>Makes such calls with the same handling of outages.</summary>
    public ServerCalls Calls => _calls;

    /// <summary>Tells which task queues have workers.</summary>
    public TaskQueuePollers Pollers => new(client, _calls);

    private LoanReader Reader => new(client, _calls);

    /// <summary>Returns the SDK's handle of an application.</summary>
    public WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> Handle(string applicationId) => Reader.Handle(applicationId);

    /// <summary>Starts an application, or finds the one that is running or decided.</summary>
    /// <exception cref="LoanClientException">The ID is already in use with different data.</exception>
    public Task<StartOutcome> StartAsync(LoanApplication application, CancellationToken cancellationToken) =>
        StartAsync(application, restartFailed: true, cancellationToken);

    /// <summary>The same, with a choice.</summary>
    /// <param name="application">The application.</param>
    /// <param name="restartFailed">Whether to start again an application that failed or was cancelled, and so has no decision.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="LoanClientException">The ID is already in use with different data.</exception>
    public Task<StartOutcome> StartAsync(LoanApplication application, bool restartFailed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        return new LoanStarter(client, _calls, Reader).StartAsync(application, restartFailed, cancellationToken);
    }

    /// <summary>Returns what the server knows; needs no worker.</summary>
    /// <exception cref="LoanClientException">The application does not exist.</exception>
    public Task<ApplicationSnapshot> DescribeAsync(string applicationId, CancellationToken cancellationToken) =>
        Reader.DescribeAsync(applicationId, cancellationToken);

    /// <summary>Queries <c>status</c>; returns null if no worker responds in time.</summary>
    public Task<LoanStatus?> QueryAsync(string applicationId, CancellationToken cancellationToken) =>
        Reader.QueryAsync(applicationId, cancellationToken);

    /// <summary>Returns the workflow's <c>status</c>, or what the server alone knows.</summary>
    public async Task<LoanStatus> StatusAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        // A query would only wait while the workflow task fails.
        if (snapshot.TaskFailure is null && await QueryAsync(snapshot.ApplicationId, cancellationToken) is { } status) return status;
        var application = await ReadStartedAsync(snapshot, cancellationToken);
        return new LoanStatus
        {
            Step = snapshot.Step,
            DocumentsTotal = application?.DocumentIds.Count ?? 0,
            Decision = snapshot.Status == WorkflowExecutionStatus.Completed
                ? await ResultAsync(snapshot.ApplicationId, cancellationToken)
                : null,
        };
    }

    /// <summary>Returns what an application was started with; null if that is not valid, because another client may have sent it.</summary>
    public Task<LoanApplication?> ReadStartedAsync(ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Reader.ReadStartedAsync(snapshot, cancellationToken);
    }

    /// <summary>Waits for the result of the workflow: after the applicant was notified, at most 24 hours after the decision.</summary>
    /// <exception cref="LoanClientException">The workflow ended without a decision.</exception>
    public Task<LoanDecision> ResultAsync(string applicationId, CancellationToken cancellationToken) =>
        Reader.ResultAsync(applicationId, cancellationToken);

    /// <summary>Returns one item per look; the last one has the decision, or the workflow that ended without one.</summary>
    // / <exception cref="LoanClientException">The application does not exist, the server stayed unavailable, or the limit
    // passed.</exception>
    public IAsyncEnumerable<LoanProgress> FollowAsync(
        string applicationId, FollowOptions options, CancellationToken cancellationToken) =>
        new LoanFollower(Reader, options).FollowAsync(applicationId, cancellationToken);

    /// <summary>Follows an application until the decision is recorded, through reviews.</summary>
    /// <exception cref="LoanClientException">As for <see cref="FollowAsync"/>, or the workflow ended without a decision.</exception>
    public async Task<LoanDecision> DecisionAsync(string applicationId, FollowOptions options, CancellationToken cancellationToken)
    {
        LoanDecision? decision = null;
        await foreach (var progress in FollowAsync(applicationId, options, cancellationToken)) decision = progress.Decision;
        // Without a decision, the result says why.
        return decision ?? await ResultAsync(applicationId, cancellationToken);
    }

    /// <summary>Returns what a reviewer has to know beside the status.</summary>
    public Task<ReviewCase> ReviewCaseAsync(string applicationId, CancellationToken cancellationToken) =>
        LoanReader.KnownAsync(applicationId, async () =>
        {
            var history = await _calls.RunAsync(
                rpc => Handle(applicationId).FetchHistoryAsync(new WorkflowHistoryEventFetchOptions { Rpc = rpc }), cancellationToken);
            return ReviewCase.Of([.. history.Events]);
        });

    /// <summary>Sends a review and returns the decision.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="request">The reviewer's decision.</param>
    /// <param name="updateId">
    /// The identity of the review; null to derive it from the review and the referral, so that a repeated call is safe.
    /// </param>
    /// <param name="cancellationToken">Ends the wait; the workflow may still accept the review.</param>
    /// <exception cref="LoanClientException">The workflow rejected the review, or it has ended.</exception>
    public async Task<LoanDecision> ReviewAsync(
        string applicationId, ReviewRequest request, string? updateId, CancellationToken cancellationToken)
    {
        updateId ??= ReviewSubmission.IdOf(request, 1 + (await ReviewCaseAsync(applicationId, cancellationToken)).FailedApprovals);
        try
        {
            return await new ReviewSubmission(Handle(applicationId), _calls, applicationId).SendAsync(request, updateId, cancellationToken);
        }
        catch (LoanClientException e) when (e.InnerException is RpcException rpc && ServerErrors.IsWorkflowNotFound(rpc))
        {
            var snapshot = await DescribeAsync(applicationId, cancellationToken);
            var state = snapshot.Decided ? "it is already decided" : $"it has ended ({snapshot.StatusWord})";
            throw new LoanClientException(LoanClientError.ReviewRejected, $"The review of {applicationId} was rejected: {state}.", e);
        }
    }

    /// <summary>Requests the cancellation; returns false if the workflow has already ended.</summary>
    /// <exception cref="LoanClientException">The application does not exist.</exception>
    public async Task<bool> CancelAsync(string applicationId, CancellationToken cancellationToken)
    {
        if (!(await DescribeAsync(applicationId, cancellationToken)).Open) return false;
        return await _calls.RunAsync(
            async rpc =>
            {
                try
                {
                    await Handle(applicationId).CancelAsync(new WorkflowCancelOptions { Rpc = rpc });
                    return true;
                }
                catch (RpcException e) when (ServerErrors.IsWorkflowNotFound(e))
                {
                    // It ended after the look.
                    return false;
                }
            },
            cancellationToken);
    }

    /// <summary>Returns applications, the newest first.</summary>
    /// <exception cref="LoanClientException">The namespace does not have the search attributes yet.</exception>
    public Task<IReadOnlyList<ListedApplication>> ListAsync(ListFilter filter, int limit, CancellationToken cancellationToken) =>
        new ListQuery(client, _calls).RunAsync(filter, limit, cancellationToken);

    /// <summary>Adds to applications under review why they are, and when they expire.</summary>
    public async Task<IReadOnlyList<ListedApplication>> WorkListAsync(
        IReadOnlyList<ListedApplication> underReview, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(underReview);
        var rows = underReview.ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = WorkListParallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, rows.Length, options, async (i, token) =>
        {
            var status = await QueryAsync(rows[i].ApplicationId, token);
            rows[i] = rows[i] with
            {
                Referral = status?.Referral,
                Deadline = (await ReviewCaseAsync(rows[i].ApplicationId, token)).Deadline,
            };
        });
        return rows;
    }
}
