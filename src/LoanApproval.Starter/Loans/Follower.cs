using System.Runtime.CompilerServices;
using LoanApproval.Starter.Console;

namespace LoanApproval.Starter.Loans;

/// <summary>Looks at an application again and again, through outages of the server.</summary>
internal sealed class Follower(LoanClient loans, ProgressIndicator sign)
{
    // Quick at first, for the application that is decided at once; then easy on the server.
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan QuickPhase = TimeSpan.FromSeconds(3);

    /// <summary>Ends with the first snapshot of the closed workflow.</summary>
    public async IAsyncEnumerable<ApplicationSnapshot> FollowAsync(
        string applicationId, TimeSpan? interval, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var began = DateTimeOffset.UtcNow;
        var outage = new Outage(sign);
        while (true)
        {
            if (await outage.TryAsync(() => loans.DescribeAsync(applicationId, cancellationToken), cancellationToken) is { } snapshot)
            {
                yield return snapshot;
                if (!snapshot.Open) yield break;
            }
            await Task.Delay(interval ?? (DateTimeOffset.UtcNow - began < QuickPhase ? Quick : Slow), cancellationToken);
        }
    }
}
