namespace LoanApproval.IntegrationTests.Processes;

// Waits for a condition, with a deadline. Tests do not sleep.
public static class Eventually
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(25);

    // Returns when the condition holds. Throws TimeoutException: The deadline passed; the message names the condition.
    public static async Task Async(Func<Task<bool>> condition, TimeSpan deadline, string because)
    {
        var until = TimeProvider.System.GetUtcNow() + deadline;
        while (!await condition())
        {
            if (TimeProvider.System.GetUtcNow() > until) throw new TimeoutException($"Not within {deadline}: {because}");
            await Task.Delay(_interval);
        }
    }

    public static Task Async(Func<bool> condition, TimeSpan deadline, string because) =>
        Async(() => Task.FromResult(condition()), deadline, because);
}
