namespace LoanApproval.Starter.Scenarios.Acts;

/// <summary>Kills the workers in the middle of the documents; the DevHost starts them again.</summary>
internal sealed class KillWorkers() : KillAct("workers/kill", "kills its workers and starts them again");
