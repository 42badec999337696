using CliWrap;

namespace LoanApproval.LocalServer.Processes;

// Ctrl+C goes to every process of the terminal. A child in its own session does not receive it; otherwise the server would exit
// before the workers, which then could not report the activities that they hand over.
internal static class OwnSession
{
    // setsid (util-linux) replaces itself with the program, so the process ID stays. On other systems, Ctrl+C also reaches the children.
    private static readonly string? _setSid = new[] { "/usr/bin/setsid", "/bin/setsid" }.FirstOrDefault(File.Exists);

    public static Command Of(Command command) => _setSid is null
        ? command
        : command.WithTargetFile(_setSid)
            .WithArguments($"{new CliWrap.Builders.ArgumentsBuilder().Add(command.TargetFilePath).Build()} {command.Arguments}");
}
