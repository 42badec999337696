namespace LoanApproval.Client.Following;

/// <summary>One look at an application.</summary>
/// <param name="Snapshot">What the server knows.</param>
/// <param name="Status">The workflow's <c>status</c>; null if it was not queried or no worker responded.</param>
public sealed record LoanProgress(ApplicationSnapshot Snapshot, LoanStatus? Status)
{
    /// <summary>The recorded decision; null before, and if the workflow ended without one.</summary>
    public LoanDecision? Decision => Status?.Decision;
}
