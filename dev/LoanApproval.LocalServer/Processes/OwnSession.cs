using CliWrap;

namespace LoanApproval.LocalServer.Processes;

/// <summary>Takes a child out of reach of the terminal's Ctrl+C, which goes to every process of the terminal at once.</summary>
/// <remarks>Otherwise the server would be gone while the workers still hand back what they do, and they would wait for it in vain.</remarks>
internal static class OwnSession
{
    // Part of util-linux; it replaces itself by the program, so that the process id stays. Elsewhere Ctrl+C reaches the children, too.
    private static readonly string? SetSid = new[] { "/usr/bin/setsid", "/bin/setsid" }.FirstOrDefault(File.Exists);

    public static Command Of(Command command) => SetSid is null
        ? command
        : command.WithTargetFile(SetSid).WithArguments($"{new CliWrap.Builders.ArgumentsBuilder().Add(command.TargetFilePath).Build()} {command.Arguments}");
}
