namespace LoanApproval.Client.Connection;

/// <summary>
/// Makes calls to the server, so that an outage, throttling and an interrupt look the same to every caller: a call is repeated for up to a
/// minute while the server does not respond.
/// </summary>
/// <remarks>Only for idempotent calls, because a call whose response was lost is repeated.</remarks>
/// <param name="client">The connection.</param>
/// <param name="availabilityChanged">Called once when an outage begins and once when it ends.</param>
/// <param name="time">The clock; null for the system's.</param>
public sealed class ServerCalls(
    ITemporalClient client, Action<ServerAvailability>? availabilityChanged = null, TimeProvider? time = null)
{
    // A restarting server is back within seconds. After a minute an operator has to look.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ThrottledPause = TimeSpan.FromSeconds(2);

    // A server that accepts connections but does not respond looks like an outage.
    private static readonly TimeSpan ShortCall = TimeSpan.FromSeconds(15);
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private ServerAvailability _reported;

    /// <summary>Makes a short call.</summary>
    /// <exception cref="LoanClientException">The server stayed unavailable, or it rejected the call.</exception>
    public Task<T> RunAsync<T>(Func<RpcOptions, Task<T>> call, CancellationToken cancellationToken) =>
        RunAsync(call, ShortCall, cancellationToken);

    /// <summary>Makes a call that may last as long as the workflow.</summary>
    /// <exception cref="LoanClientException">The server stayed unavailable, or it rejected the call.</exception>
    public Task<T> RunLongAsync<T>(Func<RpcOptions, Task<T>> call, CancellationToken cancellationToken) =>
        RunAsync(call, null, cancellationToken);

    private async Task<T> RunAsync<T>(Func<RpcOptions, Task<T>> call, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        for (long? lost = null; ;)
        {
            try
            {
                var result = await call(new RpcOptions { CancellationToken = cancellationToken, Timeout = timeout });
                Report(ServerAvailability.Available);
                return result;
            }
            catch (Exception e) when (cancellationToken.IsCancellationRequested && ServerErrors.IsCancelled(e))
            {
                throw new OperationCanceledException(e.Message, e, cancellationToken);
            }
            catch (Exception e) when (ServerErrors.IsUnavailable(e) || ServerErrors.IsThrottled(e))
            {
                lost ??= _time.GetTimestamp();
                if (_time.GetElapsedTime(lost.Value) > Tolerance) throw Translate(e)!;
                Report(ServerErrors.IsThrottled(e) ? ServerAvailability.Throttled : ServerAvailability.Unavailable);
                await Task.Delay(ServerErrors.IsThrottled(e) ? ThrottledPause : Pause, _time, cancellationToken);
            }
            catch (Exception e) when (Translate(e) is { } translated)
            {
                throw translated;
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
