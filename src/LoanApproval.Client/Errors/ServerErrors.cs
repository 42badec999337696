namespace LoanApproval.Client.Errors;

public static class ServerErrors
{
    // No exception type or status identifies these causes, only a part of the message.
    private static readonly (string Part, string Meaning)[] _causes =
    [
        ("InvalidContentType", "the server does not use TLS"), ("certificate: Expired", "the server certificate has expired"),
        ("UnknownIssuer", "the issuer of the server certificate is not trusted"),
        ("NotValidForName", "the server certificate is not valid for this host name"),
        ("Connection refused", "connection refused"), ("dns", "unknown host name"),
    ];

    /// <summary>Whether the server rejected the caller's credentials. Retrying does not help.</summary>
    public static bool IsRefused(Exception failure) => failure switch
    {
        RpcException rpc => rpc.Code is RpcException.StatusCode.PermissionDenied or RpcException.StatusCode.Unauthenticated,
        // While connecting, the SDK reports the status only in the message.
        InvalidOperationException => Says(failure, "code: PermissionDenied", "code: Unauthenticated"),
        _ => false,
    };

    internal static bool IsThrottled(Exception e) => e is RpcException { Code: RpcException.StatusCode.ResourceExhausted };

    internal static bool IsUnavailable(Exception e) => e switch
    {
        TimeoutException => true,
        // If the server dies during a call, gRPC reports any of these. The caller's own cancellation is handled earlier.
        RpcException rpc => rpc.Code is RpcException.StatusCode.Unavailable or RpcException.StatusCode.DeadlineExceeded
                or RpcException.StatusCode.Cancelled
            || (rpc.Code is RpcException.StatusCode.Unknown or RpcException.StatusCode.Internal
                && Says(e, "transport error", "h2 protocol error")),
        InvalidOperationException => Says(e, "Connection failed") && !IsTls(e) && !IsRefused(e),
        _ => false,
    };

    internal static bool IsCancelled(Exception e) => e is OperationCanceledException or WorkflowUpdateRpcTimeoutOrCanceledException
        or RpcException { Code: RpcException.StatusCode.Cancelled };

    internal static LoanClientException? Translate(Exception e, string address, string @namespace) => e switch
    {
        RpcException { Code: RpcException.StatusCode.NotFound, Message: var message }
            when message.StartsWith("Namespace ", StringComparison.OrdinalIgnoreCase) =>
            new(LoanClientError.NamespaceNotFound, $"The server at {address} does not have the namespace {@namespace}.", e),
        RpcException { Code: RpcException.StatusCode.NotFound } => new(LoanClientError.NotFound, OneLine(e), e),
        RpcException { Code: RpcException.StatusCode.InvalidArgument } when LoanSearchAttributes.All.Any(known => Says(e, known.Name)) =>
            new(LoanClientError.SearchAttributeNotFound,
                $"The namespace {@namespace} does not have the search attributes of loan applications yet.", e),
        _ when IsTls(e) => new(LoanClientError.ServerRefused, $"The TLS connection to {address} failed: {Cause(e)}.", e),
        _ when IsRefused(e) => new(LoanClientError.ServerRefused, $"The server at {address} refused the connection: {OneLine(e)}", e),
        _ when IsUnavailable(e) => new(LoanClientError.ServerUnavailable, $"Temporal is unavailable at {address} ({Cause(e)}).", e),
        _ when IsThrottled(e) =>
            new(LoanClientError.ServerUnavailable, $"The server at {address} is throttling requests ({OneLine(e)}).", e),
        RpcException rpc => new(LoanClientError.ServerError, $"The server returned {rpc.Code}: {OneLine(rpc)}", e),
        _ => null,
    };

    private static bool IsTls(Exception e) => e is InvalidOperationException && Says(e, "InvalidContentType", "certificate");

    private static string Cause(Exception e) =>
        e is TimeoutException ? "no response" : _causes.FirstOrDefault(cause => Says(e, cause.Part)).Meaning ?? OneLine(e);

    private static bool Says(Exception e, params IEnumerable<string> parts) =>
        parts.Any(part => e.Message.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ");
}
