namespace LoanApproval.LedgerRacer;

// Lets the threads of a race wait once until all of them have checked. Without it, a slow machine would not reproduce the race.
// threads: The number of threads. Fewer than two do not wait.
public sealed class Rendezvous(int threads)
{
    // A thread that finds the row of another process does not arrive.
    private static readonly TimeSpan _maxWait = TimeSpan.FromSeconds(2);
    private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;

    // args: The command line of the racer. Only a race has threads that wait.
    public static Rendezvous Of(string[] args) => new(
        args is ["race", _, _, var threads] ? int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture) : 1);

    public async Task MeetAsync()
    {
        if (Interlocked.Increment(ref _arrived) >= threads) _met.TrySetResult();
        await Task.WhenAny(_met.Task, Task.Delay(_maxWait));
        _met.TrySetResult();
    }
}
