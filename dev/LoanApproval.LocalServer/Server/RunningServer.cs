using Temporalio.Client;

namespace LoanApproval.LocalServer.Server;

/// <summary>The Temporal server that this run uses: one that we started, or one that the environment names.</summary>
public sealed record RunningServer : IAsyncDisposable
{
    public required string Address { get; init; }

    public required string Namespace { get; init; }

    public required ITemporalClient Client { get; init; }

    /// <summary>Null where it is not known.</summary>
    public required string? WebUiUrl { get; init; }

    /// <summary>Where it comes from, for the user.</summary>
    public required string Origin { get; init; }

    /// <summary>The variables that lead a child process to it.</summary>
    public required IReadOnlyDictionary<string, string?> Environment { get; init; }

    /// <summary>Null when it is not ours: then we neither watch nor end it.</summary>
    public DevServer? Own { get; init; }

    /// <summary>The page of a workflow; its id where the Web UI is not known.</summary>
    public string Link(string workflowId) => WebUiUrl is null ? workflowId : $"{WebUiUrl}/namespaces/{Namespace}/workflows/{workflowId}";

    /// <summary>Ends it where it is ours.</summary>
    public ValueTask DisposeAsync() => Own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
