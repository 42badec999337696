namespace LoanApproval.Client;

/// <summary>Calls the workflow of a loan application. The client's data converter must be <see cref="LoanJson.DataConverter"/>.</summary>
/// <remarks>Every call tolerates outages: see <see cref="ServerCalls"/>. Cancelling a call never affects the application.</remarks>
public sealed partial class LoanClient(ITemporalClient client, Action<ServerAvailability>? availabilityChanged = null)
{
    private static readonly TimeSpan _connectTimeout = TimeSpan.FromSeconds(5);
    // A poll lasts a minute, but the server lists a poller for five minutes.
    private static readonly TimeSpan _recentPoll = TimeSpan.FromSeconds(75);
    public ITemporalClient Client => client;
    public ServerCalls Calls { get; } = new(client, availabilityChanged);

    /// <exception cref="LoanClientException">The server is unavailable or refuses the connection. Thrown within seconds.</exception>
    public static async Task<LoanClient> ConnectAsync(
        TemporalClientConnectOptions options, CancellationToken cancellationToken, Action<ServerAvailability>? availabilityChanged = null)
    {
        try
        {
            return new(await TemporalClient.ConnectAsync(options).WaitAsync(_connectTimeout, cancellationToken), availabilityChanged);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw ServerErrors.Translate(e, options.TargetHost ?? "", options.Namespace)
                ?? new(LoanClientError.ServerUnavailable, $"Connecting to {options.TargetHost} failed: {e.Message}", e);
        }
    }

    public WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> Handle(string applicationId) =>
        client.GetWorkflowHandle<ILoanApprovalWorkflow, LoanDecision>(WorkflowNames.LoanWorkflowId(applicationId));

    /// <summary>Requests cancellation. Has no effect if the workflow has already ended.</summary>
    /// <exception cref="LoanClientException">The application does not exist.</exception>
    public async Task CancelAsync(string applicationId, CancellationToken cancellationToken)
    {
        if (!(await DescribeAsync(applicationId, cancellationToken)).Open) return;
        try
        {
            await Calls.RunAsync(
                async rpc =>
                {
                    await Handle(applicationId).CancelAsync(new WorkflowCancelOptions { Rpc = rpc });
                    return true;
                },
                cancellationToken);
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.NotFound)
        {
            // The workflow ended after DescribeAsync.
        }
    }

    /// <summary>Returns whether a worker polls a task queue. Returns true if the server rejects the call.</summary>
    public async Task<bool> HasWorkerAsync(string queue, TaskQueueType type, CancellationToken cancellationToken)
    {
        try
        {
            var response = await Calls.RunAsync(
                rpc => client.WorkflowService.DescribeTaskQueueAsync(
                    new()
                    {
                        Namespace = client.Options.Namespace,
                        TaskQueue = new() { Name = queue, Kind = TaskQueueKind.Normal },
                        TaskQueueType = type,
                    },
                    rpc),
                cancellationToken);
            var oldest = DateTimeOffset.UtcNow - _recentPoll;
            return response.Pollers.Any(poller => poller.LastAccessTime is null || poller.LastAccessTime.ToDateTimeOffset() > oldest);
        }
        catch (LoanClientException e) when (e.Error == LoanClientError.ServerError) { return true; }
    }

    private static string NameOf(string workflowId) =>
        WorkflowNames.ApplicationId(workflowId) is { } applicationId ? $"Application {applicationId}" : $"Workflow {workflowId}";

    private async Task<T> RunAsync<T>(
        string workflowId, Func<RpcOptions, Task<T>> call, CancellationToken cancellationToken, bool isLong = false)
    {
        try { return await Calls.RunAsync(call, cancellationToken, isLong); }
        catch (LoanClientException e) when (e.Error == LoanClientError.NotFound)
        {
            throw new LoanClientException(LoanClientError.NotFound, $"{NameOf(workflowId)} does not exist.", e);
        }
    }
}
