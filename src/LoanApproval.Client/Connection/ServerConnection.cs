namespace LoanApproval.Client.Connection;

/// <summary>Connects to the server, and fails within seconds if it is unavailable.</summary>
public static class ServerConnection
{
    // A local server responds in milliseconds, a remote one within a second.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <exception cref="LoanClientException">The server is unavailable or refuses the connection.</exception>
    public static async Task<ITemporalClient> ConnectAsync(TemporalClientConnectOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return await TemporalClient.ConnectAsync(options).WaitAsync(Timeout, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw ServerErrors.Translate(e, options.TargetHost ?? "", options.Namespace)
                ?? new(LoanClientError.ServerUnavailable, $"Connecting to {options.TargetHost} failed: {e.Message}", e);
        }
    }
}
