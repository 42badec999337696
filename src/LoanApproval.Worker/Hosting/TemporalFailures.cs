using Status = Temporalio.Exceptions.RpcException.StatusCode;

namespace LoanApproval.Worker.Hosting;

// Says why the Temporal server is unavailable, and what an operator does about it.
internal static class TemporalFailures
{
    private const string StartServer =
        "Start a server ('temporal server start-dev'), set TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE, or set a longer Startup:ServerWait.";

    // What rustls reports when the first bytes from the server are not TLS.
    private const string NotTls = "InvalidContentType";

    public static UnavailableException Explain(Exception failure, string address, string @namespace, bool tls) => failure switch
    {
        RpcException { Code: Status.NotFound } => new(
            $"The Temporal server at {address} has no namespace '{@namespace}'.", StartServer, failure),
        _ when ServerErrors.IsRefused(failure) => new(
            $"The Temporal server at {address} refuses these credentials for namespace '{@namespace}'.",
            "Set TEMPORAL_API_KEY or the certificate in TEMPORAL_TLS_*, or another TEMPORAL_NAMESPACE.",
            failure),
        RpcException { Code: Status.InvalidArgument or Status.FailedPrecondition or Status.Internal } => new(
            $"The Temporal server at {address} responds with an error ({failure.Message}).",
            $"See the log of the server. To register the search attributes by hand, run: {SearchAttributeRegistrar.Command}",
            failure),
        _ when tls && failure.Message.Contains(NotTls, StringComparison.Ordinal) => new(
            $"The Temporal server at {address} does not use TLS.",
            "Unset TEMPORAL_TLS and TEMPORAL_API_KEY, or connect to a server with TLS.",
            failure),
        // A wrong certificate, name or authority: the text says which.
        _ when tls => new(
            $"No Temporal server responds at {address} with TLS ({failure.Message}).",
            "Set TEMPORAL_ADDRESS and TEMPORAL_TLS_* to the values of the server.",
            failure),
        _ => new($"No Temporal server responds at {address}.", StartServer, failure),
    };
}
