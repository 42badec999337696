namespace LoanApproval.Contracts.Intake;

/// <summary>What became of a submitted row.</summary>
public enum IntakeRowStatus
{
    Approved,
    Declined,

    /// <summary>A person is asked.</summary>
    Referred,
    Expired,

    /// <summary>Cancelled, terminated or failed without a decision.</summary>
    Failed,
}
