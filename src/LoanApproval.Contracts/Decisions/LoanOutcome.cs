namespace LoanApproval.Contracts.Decisions;

/// <summary>The outcome of an application.</summary>
public enum LoanOutcome
{
    Approved,
    Declined,

    /// <summary>The review deadline passed.</summary>
    Expired,
}
