namespace LoanApproval.Contracts.Batches;

/// <summary>What became of a submitted row.</summary>
public enum BatchRowStatus
{
    Approved,
    Declined,

    /// <summary>A person is asked.</summary>
    Referred,
    Expired,

    /// <summary>Cancelled, terminated or failed without a decision.</summary>
    Failed,
}
