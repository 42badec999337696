namespace LoanApproval.Client.Errors;

/// <summary>Tells a server that refuses the caller's credentials from an unavailable one: retrying does not help.</summary>
public static class ServerRefusal
{
    private static readonly string[] Statuses = ["code: PermissionDenied", "code: Unauthenticated"];

    /// <summary>Returns true if the server refused a call or the connection.</summary>
    /// <param name="failure">The SDK's exception. When a connection is refused, the gRPC status is only in the message.</param>
    public static bool Is(Exception failure) => failure switch
    {
        RpcException rpc => rpc.Code is RpcException.StatusCode.PermissionDenied or RpcException.StatusCode.Unauthenticated,
        InvalidOperationException connection => Statuses.Any(status => connection.Message.Contains(status, StringComparison.Ordinal)),
        _ => false,
    };
}
