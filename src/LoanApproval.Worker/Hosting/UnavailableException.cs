using Status = Temporalio.Exceptions.RpcException.StatusCode;

namespace LoanApproval.Worker.Hosting;

// Makes the worker exit with 69.
internal sealed class UnavailableException(string problem, string advice, Exception inner)
    : Exception($"{problem} {advice}".TrimEnd(), inner)
{
    private const string StartServer =
        "Start a server ('temporal server start-dev'), set TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE, or set a longer Startup:ServerWait.";

    public string Problem { get; } = problem;
    public bool IsRefusal { get; } = ServerErrors.IsRefused(inner);

    public static UnavailableException Of(ITemporalClient client, Exception failure)
    {
        var (address, name) = (client.Connection.Options.TargetHost, client.Options.Namespace);
        var server = $"The Temporal server at {address}";
        return failure switch
        {
            RpcException { Code: Status.NotFound } => new($"{server} has no namespace '{name}'.", StartServer, failure),
            _ when ServerErrors.IsRefused(failure) => new(
                $"{server} rejects these credentials for namespace '{name}'.",
                "Set TEMPORAL_API_KEY or the certificate in TEMPORAL_TLS_*, or another TEMPORAL_NAMESPACE.", failure),
            RpcException { Code: Status.InvalidArgument or Status.FailedPrecondition or Status.Internal } => new(
                $"{server} responds with an error ({failure.Message}).",
                $"See the log of the server. To register the search attributes by hand, run: {SearchAttributeRegistrar.Command}", failure),
            _ when client.Connection.Options.Tls is null => new($"No Temporal server responds at {address}.", StartServer, failure),
            // rustls reports this when the first bytes from the server are not TLS.
            _ when failure.Message.Contains("InvalidContentType", StringComparison.Ordinal) => new(
                $"{server} does not use TLS.", "Unset TEMPORAL_TLS and TEMPORAL_API_KEY, or connect to a server with TLS.", failure),
            _ => new(
                $"No Temporal server responds at {address} with TLS ({failure.Message}).",
                "Set TEMPORAL_ADDRESS and TEMPORAL_TLS_* to the values of the server.", failure),
        };
    }
}
