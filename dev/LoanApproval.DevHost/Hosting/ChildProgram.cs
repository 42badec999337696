using CliWrap;

namespace LoanApproval.DevHost.Hosting;

// A program that DevHost keeps running.
internal sealed record ChildProgram
{
    public required string Name { get; init; }

    // Evaluated at each start, so a restart can have different settings.
    public required Func<Command> Command { get; init; }

    public required string LogFile { get; init; }

    // Tells the user what the end of the process means for the system.
    public required Func<string> WhenKilled { get; init; }
}
