using System.CommandLine.Invocation;

namespace LoanApproval.Starter.Commands;

internal static class StarterProgram
{
    // Enough for a waiting command to say what continues, and to end.
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = StarterCommands.Parse(args);
        if (parsed.Action is ParseErrorAction)
            return await UsageErrors.SayAsync(parsed, System.Console.Error);
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = InterruptGrace,
        });
    }
}
