using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.LocalServer.Server;

// An open port does not mean that the namespace is ready.
internal static class NamespaceProbe
{
    public static async Task<bool> IsReadyAsync(Func<Task<TemporalClient>> connect)
    {
        try
        {
            var client = await connect();
            await client.WorkflowService.DescribeNamespaceAsync(new DescribeNamespaceRequest { Namespace = client.Options.Namespace });
            return true;
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException)
        {
            return false;
        }
    }
}
