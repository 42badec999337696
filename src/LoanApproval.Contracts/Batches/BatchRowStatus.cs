namespace LoanApproval.Contracts.Batches;

/// <summary>The status of a row with a valid application.</summary>
public enum BatchRowStatus
{
    Approved,
    Declined,

    /// <summary>Waits for manual review.</summary>
    Referred,
    Expired,

    /// <summary>Was cancelled, was terminated or failed without a decision.</summary>
    Failed,

    /// <summary>Repeats the application of an earlier row.</summary>
    Duplicate,
}
