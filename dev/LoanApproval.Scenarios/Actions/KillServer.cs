namespace LoanApproval.Scenarios.Actions;

// Kills the Temporal server; DevHost restarts it on its database.
internal sealed class KillServer : KillAction
{
    protected override int? TargetOf(ScenarioStage stage, PendingActivity activity) => stage.DevHost?.ProcessIdOf("temporal");

    protected override string CommandFor(int processId) => "server/kill";

    protected override int? RestartedAs(ScenarioStage stage) => stage.DevHost?.ProcessIdOf("temporal");
}
