using LoanApproval.Client.Workers;
using Temporalio.Converters;

namespace LoanApproval.Client;

/// <summary>Starts, follows, describes, lists, reviews and cancels loan applications.</summary>
/// <remarks>
/// While the server is unavailable or throttles, every call is repeated for up to a minute; then it throws a
/// <see cref="LoanClientException"/>. Cancelling a call never affects the application.
/// </remarks>
/// <param name="client">The connection; its data converter must be <see cref="LoanJson.DataConverter"/>.</param>
/// <param name="availabilityChanged">Called once when an outage begins and once when it ends.</param>
public sealed partial class LoanClient(ITemporalClient client, Action<ServerAvailability>? availabilityChanged = null)
{
    /// <summary>The connection, for calls that this class does not have.</summary>
    public ITemporalClient Client => client;

    /// <summary>Makes such calls with the same handling of outages.</summary>
    public ServerCalls Calls { get; } = new(client, availabilityChanged);

    /// <summary>Reports which task queues have workers.</summary>
    public TaskQueuePollers Pollers => new(client, Calls);

    /// <summary>Returns the SDK's handle of an application.</summary>
    public WorkflowHandle<ILoanApprovalWorkflow, LoanDecision> Handle(string applicationId) =>
        client.GetWorkflowHandle<ILoanApprovalWorkflow, LoanDecision>(WorkflowNames.LoanWorkflowId(applicationId));

    /// <summary>Requests the cancellation; returns false if the workflow has already ended.</summary>
    /// <exception cref="LoanClientException">The application does not exist.</exception>
    public async Task<bool> CancelAsync(string applicationId, CancellationToken cancellationToken)
    {
        if (!(await DescribeAsync(applicationId, cancellationToken)).Open) return false;
        return await Calls.RunAsync(
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

    // Makes a call about an application that should exist.
    private async Task<T> KnownAsync<T>(string applicationId, Func<RpcOptions, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await Calls.RunAsync(call, cancellationToken);
        }
        catch (LoanClientException e) when (IsNotFound(e))
        {
            throw NotFound(applicationId, e);
        }
    }

    private static bool IsNotFound(LoanClientException e) => e.InnerException is RpcException rpc && ServerErrors.IsWorkflowNotFound(rpc);

    private static LoanClientException NotFound(string applicationId, Exception e) =>
        new(LoanClientError.NotFound, $"Application {applicationId} does not exist.", e);

    private static bool IsUnknownSearchAttribute(LoanClientException e) =>
        e.InnerException is RpcException { Code: RpcException.StatusCode.InvalidArgument } rpc
        && LoanSearchAttributes.All.Any(attribute => rpc.Message.Contains(attribute.Name, StringComparison.Ordinal));

    // The converter and its codec throw many types for a payload that another client wrote: then the value is null.
    private async Task<T?> ReadAsync<T>(Temporalio.Api.Common.V1.Payload? payload)
    {
        try
        {
            return payload is null ? default : await client.Options.DataConverter.ToValueAsync<T>(payload);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception)
#pragma warning restore CA1031
        {
            return default;
        }
    }
}
