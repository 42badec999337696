namespace LoanApproval.Scenarios.Actions;

// What the player does in addition to observing. Most scenarios need no action.
internal class ScenarioAction
{
    // Whether the action requires that no other scenario runs at the same time.
    public virtual bool Exclusive => false;

    // Whether the action needs DevHost.
    public virtual bool NeedsDevHost => false;

    public virtual Task BeforeAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    // Runs at each observation. Returns true if a review follows, so that "under review" is not the end.
    public virtual Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    public virtual Task AfterAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    // Always runs, and undoes BeforeAsync.
    public virtual Task RestoreAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;
}
