using Status = Temporalio.Exceptions.RpcException.StatusCode;

namespace LoanApproval.Worker.Hosting;

// The Temporal server, the namespace or the ledger is unavailable. The worker exits with 69.
internal sealed class UnavailableException(string problem, string advice, Exception inner)
    : Exception($"{problem} {advice}".TrimEnd(), inner)
{
    private const string StartServer =
        "Start a server ('temporal server start-dev'), set TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE, or set a longer Startup:ServerWait.";

    // What rustls reports when the first bytes from the server are not TLS.
    private const string NotTls = "InvalidContentType";

    public string Problem { get; } = problem;
    public bool IsRefusal { get; } = ServerErrors.IsRefused(inner);

    public static UnavailableException Of(ITemporalClient client, Exception failure)
    {
        var (server, name) = ($"The Temporal server at {client.Connection.Options.TargetHost}", client.Options.Namespace);
        var usesTls = client.Connection.Options.Tls is not null;
        var (problem, advice) = failure switch
        {
            RpcException { Code: Status.NotFound } => ($"{server} has no namespace '{name}'.", StartServer),
            _ when ServerErrors.IsRefused(failure) => (
                $"{server} refuses these credentials for namespace '{name}'.",
                "Set TEMPORAL_API_KEY or the certificate in TEMPORAL_TLS_*, or another TEMPORAL_NAMESPACE."),
            RpcException { Code: Status.InvalidArgument or Status.FailedPrecondition or Status.Internal } => (
                $"{server} responds with an error ({failure.Message}).",
                $"See the log of the server. To register the search attributes by hand, run: {SearchAttributeRegistrar.Command}"),
            _ when usesTls && failure.Message.Contains(NotTls, StringComparison.Ordinal) => (
                $"{server} does not use TLS.", "Unset TEMPORAL_TLS and TEMPORAL_API_KEY, or connect to a server with TLS."),
            _ when usesTls => (
                $"No Temporal server responds at {client.Connection.Options.TargetHost} with TLS ({failure.Message}).",
                "Set TEMPORAL_ADDRESS and TEMPORAL_TLS_* to the values of the server."),
            _ => ($"No Temporal server responds at {client.Connection.Options.TargetHost}.", StartServer),
        };
        return new(problem, advice, failure);
    }
}
