namespace LoanApproval.LedgerRacer;

/// <summary>
/// Where the threads of a race wait until all of them have looked, once: a race that depends on luck finds out nothing on a slow machine.
/// </summary>
/// <param name="threads">The number of threads that meet; fewer than two do not wait.</param>
public sealed class Rendezvous(int threads)
{
    // A thread that found what another process had inserted does not come.
    private static readonly TimeSpan StuckAfter = TimeSpan.FromSeconds(2);
    private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _here;

    /// <param name="args">The command line of the racer; only a race has threads that meet.</param>
    public static Rendezvous Of(string[] args) => new(
        args is ["race", _, _, var threads] ? int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture) : 1);

    public async Task MeetAsync()
    {
        if (Interlocked.Increment(ref _here) >= threads) _met.TrySetResult();
        await Task.WhenAny(_met.Task, Task.Delay(StuckAfter));
        _met.TrySetResult();
    }
}
