using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace LoanApproval.LocalServer.Server;

/// <summary>Asks a server for its namespace: a port that is open does not mean yet that the namespace is there.</summary>
internal static class NamespaceProbe
{
    public static async Task<bool> AnswersAsync(Func<Task<TemporalClient>> connect)
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
