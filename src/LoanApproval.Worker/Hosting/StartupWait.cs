namespace LoanApproval.Worker.Hosting;

/// <summary>Waits at startup for something that is not up yet, up to <c>Startup:ServerWait</c>. Retries at work are Temporal's.</summary>
internal sealed partial class StartupWait(StartupOptions options, TimeProvider time, ILogger<StartupWait> logger)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    /// <param name="tryAsync">Returns null on success, or what is unavailable and what to do about it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="UnavailableException">It was still unavailable at the end of the wait.</exception>
    public async Task ForAsync(Func<CancellationToken, Task<UnavailableException?>> tryAsync, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var isLogged = false;
        while (await tryAsync(cancellationToken) is { } unavailable)
        {
            if (time.GetElapsedTime(begun) >= options.ServerWait) throw unavailable;
            if (!isLogged) Log.Waiting(logger, unavailable.Problem, DurationText.Format(options.ServerWait));
            isLogged = true;
            await Task.Delay(BetweenTries, time, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Problem} Waiting for it, up to {Wait}")]
        public static partial void Waiting(ILogger logger, string problem, string wait);
    }
}
