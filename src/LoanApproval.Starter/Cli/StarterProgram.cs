using System.CommandLine;
using System.CommandLine.Invocation;

namespace LoanApproval.Starter.Cli;

/// <summary>From the words of a command line to an exit code.</summary>
internal static class StarterProgram
{
    // A wait is told to stop, says what goes on running and ends; two seconds are ample for that.
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
