namespace LoanApproval.Client.Following;

/// <summary>The result of one poll. The status is null if it was not queried or no worker responded.</summary>
public sealed record LoanProgress(ApplicationSnapshot Snapshot, LoanStatus? Status)
{
    public LoanDecision? Decision => Status?.Decision;
}
