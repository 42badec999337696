using System.Diagnostics;
using LoanApproval.IntegrationTests.Processes;

namespace LoanApproval.FaultTests.Ledger;

// Kills a process at a crash point, runs the next attempt, and returns the problems.
public static class CrashDrill
{
    public static async Task<IReadOnlyList<string>> ProblemsAsync(
        string provider, string connectionString, string point, Func<string, Task<long>> countLoans)
    {
        Skip.If(OperatingSystem.IsWindows(), SkipReasons.NoSignals);
        var problems = new List<string>();
        var token = NewToken();
        (string, string)[] armed = [("CrashPoints__Armed", point), ("CrashPoints__TokenFile", token)];
        using var first = RacerProcess.Start(provider, connectionString, ["decide", "A-1", "L-1"], armed);
        if ((await first.EndAsync()).ExitCode != 137) problems.Add("the first attempt was not killed");
        if (File.Exists(token)) problems.Add("the token is still there");

        // Armed again, like a restarted worker. The token ensures that the crash point fires once.
        using var second = RacerProcess.Start(provider, connectionString, ["decide", "A-1", "L-2"], armed);
        var (lines, exitCode) = await second.EndAsync();
        if (exitCode != 0) problems.Add($"the second attempt ended with {exitCode}");
        var loans = await countLoans("A-1");
        if (loans != 1) problems.Add($"{loans} loans in the book");
        if (lines is not ["decided L-1" or "decided L-2"]) problems.Add($"the second attempt printed {string.Join(", ", lines)}");
        return problems;
    }

    public static string NewToken() => Path.GetTempFileName();

    // Waits for a condition, for at most 30 seconds.
    public static async Task WaitForAsync(Func<bool> condition)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(start).TotalSeconds > 30) throw new TimeoutException("The condition was not met within 30 s.");
            await Task.Delay(20);
        }
    }
}
