using LoanApproval.Client;
using LoanApproval.Starter.Cli;
using Temporalio.Exceptions;

namespace LoanApproval.Starter.Loans;

/// <summary>Turns what the SDK throws into a sentence, what to do, and an exit code.</summary>
internal static class TemporalErrors
{
    public static bool IsUnreachable(Exception e) =>
        e is RpcException { Code: RpcException.StatusCode.Unavailable or RpcException.StatusCode.DeadlineExceeded }
            or TimeoutException
        || (e is InvalidOperationException && e.Message.Contains("Connection failed", StringComparison.OrdinalIgnoreCase));

    public static StarterException Unreachable(string address, Exception cause) => new(
        ExitCodes.Unreachable,
        $"Temporal is not reachable at {address} ({Cause(cause)}).",
        $"Start everything on this machine:  {Invocation.DevHost}",
        "or a server alone:  temporal server start-dev",
        "Another address:  --address host:port, or TEMPORAL_ADDRESS");

    public static StarterException? Explain(Exception e, string address, string @namespace) => e switch
    {
        StarterException known => known,
        RpcException { Code: RpcException.StatusCode.NotFound } rpc when IsNamespace(rpc) => new(
            ExitCodes.Unreachable,
            $"The server at {address} has no namespace {@namespace}.",
            $"Create it:  temporal operator namespace create --namespace {@namespace} --address {address}",
            "Another namespace:  --namespace name, or TEMPORAL_NAMESPACE"),
        _ when ServerRefusal.Is(e) => new(
            ExitCodes.Unreachable,
            $"The server at {address} refuses the connection: {e.Message}",
            "Check TEMPORAL_API_KEY and TEMPORAL_TLS_*, which are read as the temporal CLI reads them."),
        _ when IsUnreachable(e) => Unreachable(address, e),
        RpcException rpc => new(ExitCodes.RunFailed, $"The server answered {rpc.Code}: {rpc.Message}"),
        _ => null,
    };

    private static bool IsNamespace(RpcException e) =>
        e.Message.StartsWith("Namespace ", StringComparison.OrdinalIgnoreCase) && e.Message.Contains("not found", StringComparison.OrdinalIgnoreCase);

    private static string Cause(Exception e) => e switch
    {
        TimeoutException => "no answer",
        _ when e.Message.Contains("Connection refused", StringComparison.OrdinalIgnoreCase) => "connection refused",
        _ when e.Message.Contains("dns", StringComparison.OrdinalIgnoreCase) => "the name is not known",
        _ => e.Message.ReplaceLineEndings(" "),
    };
}
