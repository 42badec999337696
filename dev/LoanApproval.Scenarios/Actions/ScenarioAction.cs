namespace LoanApproval.Scenarios.Actions;

// What the player does besides observing; most scenarios need nothing.
internal class ScenarioAction
{
    // Whether no other scenario may run meanwhile.
    public virtual bool Exclusive => false;

    // Whether only DevHost can play it.
    public virtual bool NeedsDevHost => false;

    public virtual Task BeforeAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    // At each observation. True: a review follows, so that "under review" is not the end.
    public virtual Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    public virtual Task AfterAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    // Undoes BeforeAsync, whatever happened.
    public virtual Task RestoreAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;
}
