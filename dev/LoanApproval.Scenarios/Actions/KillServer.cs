using LoanApproval.Client.Loans;

namespace LoanApproval.Scenarios.Actions;

/// <summary>Kills the Temporal server in the middle of the documents; the DevHost starts it again on its database.</summary>
internal sealed class KillServer() : KillAction("kills its Temporal server and starts it again on its database")
{
    protected override string Command(PendingActivity activity) => "server/kill";
}
