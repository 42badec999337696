namespace LoanApproval.Client.Errors;

/// <summary>Classifies the SDK's exceptions once, for every call.</summary>
public static class ServerErrors
{
    private static readonly string[] RefusedStatuses = ["code: PermissionDenied", "code: Unauthenticated"];

    /// <summary>Whether the server refused a call or the connection because of the caller's credentials: retrying does not help.</summary>
    /// <param name="failure">When a connection is refused, the gRPC status is only in the message.</param>
    public static bool IsRefused(Exception failure) => failure switch
    {
        RpcException rpc => rpc.Code is RpcException.StatusCode.PermissionDenied or RpcException.StatusCode.Unauthenticated,
        InvalidOperationException e => RefusedStatuses.Any(status => e.Message.Contains(status, StringComparison.Ordinal)),
        _ => false,
    };

    internal static bool IsThrottled(Exception e) => e is RpcException { Code: RpcException.StatusCode.ResourceExhausted };

    internal static bool IsUnavailable(Exception e) =>
        e is RpcException { Code: RpcException.StatusCode.Unavailable or RpcException.StatusCode.DeadlineExceeded } or TimeoutException
        || (e is RpcException rpc && IsBrokenConnection(rpc))
        || (e is InvalidOperationException && !IsTls(e) && !IsRefused(e)
            && e.Message.Contains("Connection failed", StringComparison.OrdinalIgnoreCase));

    // The server died during the call: the gRPC library has no status for that. A caller's own cancellation is handled before.
    private static bool IsBrokenConnection(RpcException e) => e.Code switch
    {
        RpcException.StatusCode.Cancelled => true,
        RpcException.StatusCode.Unknown or RpcException.StatusCode.Internal =>
            e.Message.Contains("transport error", StringComparison.OrdinalIgnoreCase)
            || e.Message.Contains("h2 protocol error", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    // A call in progress ends as a cancelled RPC, or as an update whose RPC was cancelled, not only as an OperationCanceledException.
    internal static bool IsCancelled(Exception e) =>
        e is OperationCanceledException or WorkflowUpdateRpcTimeoutOrCanceledException
            or RpcException { Code: RpcException.StatusCode.Cancelled };

    internal static bool IsWorkflowNotFound(RpcException e) => e.Code == RpcException.StatusCode.NotFound && !IsNamespaceNotFound(e);

    // Null if the exception does not come from the server.
    internal static LoanClientException? Translate(Exception e, string address, string @namespace) => e switch
    {
        RpcException rpc when IsNamespaceNotFound(rpc) =>
            new(LoanClientError.NamespaceNotFound, $"The server at {address} does not have the namespace {@namespace}.", e),
        _ when IsTls(e) => new(LoanClientError.ServerRefused, $"The TLS connection to {address} failed: {TlsProblem(e)}.", e),
        _ when IsRefused(e) =>
            new(LoanClientError.ServerRefused, $"The server at {address} refused the connection: {OneLine(e)}", e),
        _ when IsUnavailable(e) => new(LoanClientError.ServerUnavailable, $"Temporal is unavailable at {address} ({Cause(e)}).", e),
        _ when IsThrottled(e) =>
            new(LoanClientError.ServerUnavailable, $"The server at {address} is throttling requests ({OneLine(e)}).", e),
        RpcException rpc => new(LoanClientError.ServerError, $"The server returned {rpc.Code}: {OneLine(rpc)}", e),
        _ => null,
    };

    private static bool IsNamespaceNotFound(RpcException e) =>
        e.Code == RpcException.StatusCode.NotFound && e.Message.StartsWith("Namespace ", StringComparison.OrdinalIgnoreCase);

    private static bool IsTls(Exception e) => e is InvalidOperationException
        && (e.Message.Contains("InvalidContentType", StringComparison.Ordinal)
            || e.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase));

    private static string TlsProblem(Exception e) => e.Message switch
    {
        var text when text.Contains("InvalidContentType", StringComparison.Ordinal) => "the server does not use TLS",
        var text when text.Contains("UnknownIssuer", StringComparison.Ordinal) => "the issuer of the server certificate is not trusted",
        var text when text.Contains("NotValidForName", StringComparison.Ordinal) =>
            "the server certificate is not valid for this host name",
        var text when text.Contains("Expired", StringComparison.Ordinal) => "the server certificate has expired",
        _ => OneLine(e),
    };

    private static string Cause(Exception e) => e switch
    {
        TimeoutException => "no response",
        _ when e.Message.Contains("Connection refused", StringComparison.OrdinalIgnoreCase) => "connection refused",
        _ when e.Message.Contains("dns", StringComparison.OrdinalIgnoreCase) => "unknown host name",
        _ => OneLine(e),
    };

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ");
}
