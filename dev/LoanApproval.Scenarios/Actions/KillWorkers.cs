using LoanApproval.Client.Loans;

namespace LoanApproval.Scenarios.Actions;

/// <summary>Kills the worker in the middle of its documents; the DevHost starts it again.</summary>
internal sealed class KillWorkers() : KillAction("kills a worker and starts it again")
{
    // An identity is pid@host: the one that works on the documents dies, not just any.
    protected override string Command(PendingActivity activity) =>
        activity.Worker?.Split('@')[0] is { Length: > 0 } processId && processId.All(char.IsAsciiDigit)
            ? $"workers/kill?processId={processId}"
            : "workers/kill";
}
