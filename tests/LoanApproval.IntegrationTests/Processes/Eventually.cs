namespace LoanApproval.IntegrationTests.Processes;

/// <summary>Waits for a condition, with a deadline. Tests do not sleep.</summary>
public static class Eventually
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(25);

    /// <summary>Returns when the condition holds.</summary>
    /// <exception cref="TimeoutException">The deadline passed; the message names the condition.</exception>
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
