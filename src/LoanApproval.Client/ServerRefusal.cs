using Temporalio.Exceptions;

namespace LoanApproval.Client;

/// <summary>Tells a server that refuses the caller's credentials from one that is not there: no wait and no retry heals it.</summary>
public static class ServerRefusal
{
    private static readonly string[] Statuses = ["code: PermissionDenied", "code: Unauthenticated"];

    /// <summary>Whether a call, or the connection itself, was refused.</summary>
    /// <param name="failure">What the SDK threw. The call with which a connection begins fails with the gRPC status in its text alone.</param>
    public static bool Is(Exception failure) => failure switch
    {
        RpcException rpc => rpc.Code is RpcException.StatusCode.PermissionDenied or RpcException.StatusCode.Unauthenticated,
        InvalidOperationException connection => Statuses.Any(status => connection.Message.Contains(status, StringComparison.Ordinal)),
        _ => false,
    };
}
