using System.ComponentModel.DataAnnotations;

namespace LoanApproval.Worker.Hosting;

internal sealed class StartupOptions
{
    public const string SectionName = "Startup";

    // How long the worker waits at startup for an unavailable Temporal server, and then for an unavailable ledger.
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ServerWait { get; set; } = TimeSpan.FromSeconds(30);
}

// Waits at startup for something that is not up yet, up to Startup:ServerWait. Retries at work are Temporal's.
internal sealed partial class StartupWait(StartupOptions options, TimeProvider time, ILogger<StartupWait> logger)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    // The function returns null on success, or what is unavailable and what to do about it.
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
