using LoanApproval.Starter.Console;

namespace LoanApproval.Starter.Loans;

/// <summary>Bears with a server that is away for a while, and says so once.</summary>
internal sealed class Outage(ProgressIndicator sign)
{
    // A server that is restarted is back within seconds; after a minute somebody has to look.
    private static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(1);
    private DateTimeOffset? _lost;

    /// <summary>The answer, or null while the server is away.</summary>
    public async Task<T?> TryAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var answer = await ask();
            if (_lost is not null) sign.Note($"Temporal is back.");
            _lost = null;
            return answer;
        }
        catch (Exception e) when (TemporalErrors.IsUnreachable(e) && !cancellationToken.IsCancellationRequested)
        {
            if (_lost is null) sign.Note($"[yellow]Temporal does not answer;[/] looking again. What is running goes on when it is back.");
            _lost ??= DateTimeOffset.UtcNow;
            if (DateTimeOffset.UtcNow - _lost > StuckAfter) throw;
            return null;
        }
    }
}
