namespace LoanApproval.Scenarios.Actions;

// Kills the worker that verifies the documents; DevHost restarts it.
internal sealed class KillWorker : KillAction
{
    // A worker's identity is pid@host.
    protected override int? TargetOf(ScenarioStage stage, PendingActivity activity) =>
        int.TryParse(activity.Worker?.Split('@')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var processId) ? processId : null;

    protected override string CommandFor(int processId) =>
        string.Create(CultureInfo.InvariantCulture, $"workers/kill?processId={processId}");
}
