namespace LoanApproval.Contracts.Decisions;

/// <summary>How an application ended.</summary>
public enum LoanOutcome
{
    Approved,
    Declined,

    /// <summary>A person was asked and did not answer before the deadline.</summary>
    Expired,
}
