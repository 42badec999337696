using LoanApproval.Client;
using LoanApproval.Client.Loans;
using LoanApproval.Scenarios.Scenarios;

namespace LoanApproval.Scenarios.Actions;

/// <summary>What the player does in a scenario beside looking: nothing, for most of them.</summary>
internal class ScenarioAction
{
    /// <summary>Whether others must not play meanwhile.</summary>
    public virtual bool Alone => false;

    /// <summary>What it needs and does not find, as a sentence; null when it may play.</summary>
    public virtual Task<string?> MissingAsync(LoanClient loans, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public virtual Task BeforeAsync(LoanClient loans, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>At each look. True when a review is on its way, so that being under review is not the end.</summary>
    public virtual Task<bool> DuringAsync(ScenarioStage stage, ApplicationSnapshot snapshot, CancellationToken cancellationToken) => Task.FromResult(false);

    public virtual Task AfterAsync(ScenarioStage stage, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Puts back what <see cref="BeforeAsync"/> took away, whatever happened.</summary>
    public virtual Task RestoreAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
