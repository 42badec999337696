using Temporalio.Client;

namespace LoanApproval.LocalServer.Server;

// The Temporal server that DevHost uses: its own, or the one that the environment names.
public sealed record RunningServer : IAsyncDisposable
{
    public required string Address { get; init; }

    public required string Namespace { get; init; }

    public required ITemporalClient Client { get; init; }

    public required string? WebUiUrl { get; init; }

    // A phrase for the user.
    public required string Origin { get; init; }

    // Variables that connect a child process to it.
    public required IReadOnlyDictionary<string, string?> Environment { get; init; }

    // Null if DevHost did not start the server; then DevHost does not stop it either.
    public DevServer? Own { get; init; }

    public string Link(string workflowId) => WebUiUrl is null ? workflowId : $"{WebUiUrl}/namespaces/{Namespace}/workflows/{workflowId}";

    public ValueTask DisposeAsync() => Own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
