namespace LoanApproval.Starter.Scenarios.Acts;

/// <summary>Kills the Temporal server in the middle of the documents; the DevHost starts it again on its database.</summary>
internal sealed class KillServer() : KillAct("server/kill", "kills its Temporal server and starts it again on its database");
