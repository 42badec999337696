namespace LoanApproval.Client.Connection;

/// <summary>Calls the server. A call is retried for up to a minute while the server is unavailable or throttles requests.</summary>
/// <remarks>For idempotent calls only, because a call whose response was lost is repeated. The callback runs when an outage begins and
/// when it ends.</remarks>
public sealed class ServerCalls(ITemporalClient client, Action<ServerAvailability>? availabilityChanged = null, TimeProvider? time = null)
{
    // A restarting server is back within seconds. A longer outage needs an operator.
    private static readonly TimeSpan _tolerance = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _throttledPause = TimeSpan.FromSeconds(2);
    // A server that accepts connections but does not respond looks like an outage.
    private static readonly TimeSpan _shortCall = TimeSpan.FromSeconds(15);
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private ServerAvailability _reported;

    /// <summary>Makes a short call, or a long one that may last as long as the workflow.</summary>
    /// <exception cref="LoanClientException">The server stayed unavailable, or it rejected the call.</exception>
    public async Task<T> RunAsync<T>(Func<RpcOptions, Task<T>> call, CancellationToken cancellationToken, bool isLong = false)
    {
        for (long? lost = null; ;)
        {
            try
            {
                var result = await call(new RpcOptions { CancellationToken = cancellationToken, Timeout = isLong ? null : _shortCall });
                Report(ServerAvailability.Available);
                return result;
            }
            catch (Exception e) when (cancellationToken.IsCancellationRequested && ServerErrors.IsCancelled(e))
            {
                throw new OperationCanceledException(e.Message, e, cancellationToken);
            }
            catch (Exception e) when (Translate(e) is { } translated)
            {
                var throttled = ServerErrors.IsThrottled(e);
                if (!throttled && !ServerErrors.IsUnavailable(e)) throw translated;
                lost ??= _time.GetTimestamp();
                if (_time.GetElapsedTime(lost.Value) > _tolerance) throw translated;
                Report(throttled ? ServerAvailability.Throttled : ServerAvailability.Unavailable);
                await Task.Delay(throttled ? _throttledPause : _pause, _time, cancellationToken);
            }
        }
    }

    private LoanClientException? Translate(Exception e) =>
        ServerErrors.Translate(e, client.Connection.Options.TargetHost ?? ConnectionSettings.DefaultAddress, client.Options.Namespace);

    private void Report(ServerAvailability now)
    {
        if (_reported == now) return;
        _reported = now;
        availabilityChanged?.Invoke(now);
    }
}
