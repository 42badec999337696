namespace LoanApproval.LocalServer.Processes;

// The identity distinguishes the process from a later one with the same id.
public sealed record StartedProcess(string Name, int ProcessId, string Identity)
{
    public static StartedProcess Now(string name, int processId) => new(name, processId, ProcessIdentity.Of(processId) ?? "exited");
}
