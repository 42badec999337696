namespace LoanApproval.LocalServer.Processes;

/// <summary>A process that DevHost started.</summary>
/// <param name="Name"><c>worker-1</c>, <c>partners</c>, <c>temporal</c>.</param>
/// <param name="ProcessId">Its id, which the system gives to another process once this one is gone.</param>
/// <param name="Identity">When it started, as <see cref="ProcessIdentity"/> has it: with the id, this process and no other.</param>
public sealed record StartedProcess(string Name, int ProcessId, string Identity)
{
    /// <summary>The process as it runs now.</summary>
    public static StartedProcess Now(string name, int processId) => new(name, processId, ProcessIdentity.Of(processId) ?? "ended");
}
