namespace LoanApproval.FaultTests.Decisions;

/// <summary>An action of a reviewer, an operator or a client.</summary>
public enum LoanAction
{
    Approve,
    Decline,
    Expire,
    Cancel,
    CancelUnderReview,
    Reset,
    Restart,
    ReleaseLateWrites,
}
