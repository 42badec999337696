using System.Runtime.CompilerServices;
using LoanApproval.Starter.Rendering;

namespace LoanApproval.Starter.Loans;

/// <summary>Looks at an application again and again, through outages of the server.</summary>
internal sealed class Follower(LoanClient loans, SignOfLife sign)
{
    // Quick at first, for the application that is decided at once; then easy on the server.
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan QuickPhase = TimeSpan.FromSeconds(3);

    // A server that is restarted is back within seconds; after a minute somebody has to look.
    private static readonly TimeSpan OutagePatience = TimeSpan.FromMinutes(1);

    /// <summary>Ends with the first snapshot of the closed workflow.</summary>
    public async IAsyncEnumerable<ApplicationSnapshot> FollowAsync(
        string applicationId, TimeSpan? interval, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var began = DateTimeOffset.UtcNow;
        DateTimeOffset? lost = null;
        var open = true;
        while (open)
        {
            var (snapshot, outage) = await LookAsync(applicationId, cancellation);
            if (snapshot is not null)
            {
                if (lost is not null) sign.Note($"Temporal is back.");
                lost = null;
                open = snapshot.Open;
                yield return snapshot;
            }
            else
            {
                if (lost is null) sign.Note($"[yellow]Temporal does not answer;[/] looking again. What is running goes on when it is back.");
                lost ??= DateTimeOffset.UtcNow;
                if (DateTimeOffset.UtcNow - lost > OutagePatience) throw outage!;
            }
            if (open) await Task.Delay(interval ?? (DateTimeOffset.UtcNow - began < QuickPhase ? Quick : Slow), cancellation);
        }
    }

    private async Task<(ApplicationSnapshot? Snapshot, Exception? Outage)> LookAsync(string applicationId, CancellationToken cancellation)
    {
        try
        {
            return (await loans.DescribeAsync(applicationId, cancellation), null);
        }
        catch (Exception e) when (TemporalErrors.IsUnreachable(e) && !cancellation.IsCancellationRequested)
        {
            return (null, e);
        }
    }
}
