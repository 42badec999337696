using System.Diagnostics;

namespace LoanApproval.Scenarios.Actions;

// Kills a process of DevHost once, after a heartbeat that contains several documents and before all are verified.
internal abstract class KillAction : ScenarioAction
{
    private const int CompletedBefore = 4;

    private int? _target;
    private int _completed;
    private int _attempt;

    public override bool Exclusive => true;

    public override bool NeedsDevHost => true;

    private static string HandCommand => OperatingSystem.IsWindows() ? "taskkill /F /PID" : "kill -9";

    public override async Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken)
    {
        var documents = snapshot.Activities.FirstOrDefault(activity => activity.Type == ActivityNames.VerifyDocuments);
        if (stage.Kill is not null) Observe(stage, documents);
        else if (_target is { } announced) await WhenKilledByHandAsync(stage, announced, documents, cancellationToken);
        else if (documents is { Running: true, Completed: >= CompletedBefore } running
            && running.Completed < stage.Application.DocumentIds.Count)
            await KillAsync(stage, running, cancellationToken);
        return false;
    }

    protected abstract int? TargetOf(ScenarioStage stage, PendingActivity activity);

    protected abstract string CommandFor(int processId);

    protected virtual int? RestartedAs(ScenarioStage stage) => null;

    private async Task KillAsync(ScenarioStage stage, PendingActivity activity, CancellationToken cancellationToken)
    {
        if (TargetOf(stage, activity) is not { } target) return;
        (_completed, _attempt) = (activity.Completed!.Value, activity.Attempt);
        if (stage.ByHand)
        {
            _target = target;
            stage.Say($"{_completed} of {stage.Application.DocumentIds.Count} documents are verified. Kill the process now:");
            stage.Say($"{HandCommand} {target}");
            return;
        }
        await stage.PostAsync(CommandFor(target), cancellationToken);
        await RecordAsync(stage, target, cancellationToken);
    }

    private async Task WhenKilledByHandAsync(
        ScenarioStage stage, int target, PendingActivity? documents, CancellationToken cancellationToken)
    {
        _completed = documents?.Completed ?? _completed;
        if (!IsRunning(target)) await RecordAsync(stage, target, cancellationToken);
        else if (documents is null)
            throw new ScenarioException(
                $"All documents were verified before pid {target} was killed. Run the scenario again; --slow leaves more time.");
    }

    private async Task RecordAsync(ScenarioStage stage, int target, CancellationToken cancellationToken)
    {
        var count = await stage.Partners.ReadAsync(stage.Application.ApplicationId, cancellationToken);
        stage.Kill = new Kill
        {
            Completed = _completed,
            ResumedAfter = _completed,
            CallsBefore = count.AllVerifierCalls,
            ProcessId = target,
            RestartedAs = RestartedAs(stage),
        };
        stage.Say($"Killed pid {target} after {_completed} of {stage.Application.DocumentIds.Count} documents.");
    }

    // Until the next attempt starts, the server shows the last heartbeat of the attempt that ended.
    private void Observe(ScenarioStage stage, PendingActivity? activity)
    {
        if (activity is { Completed: { } completed } && (activity.Attempt == _attempt || !activity.Running))
            stage.Kill = stage.Kill! with { ResumedAfter = completed };
        stage.Kill = stage.Kill! with { RestartedAs = RestartedAs(stage) };
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
