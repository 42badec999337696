using CliWrap;

namespace LoanApproval.DevHost.Hosting;

// A program that DevHost keeps running.
internal sealed record ChildProgram
{
    public required string Name { get; init; }

    // Evaluated at each start, so a restart can have other settings.
    public required Func<Command> Command { get; init; }

    public required string LogFile { get; init; }

    // A sentence for the user: what its death means for the system.
    public required Func<string> WhenKilled { get; init; }
}
