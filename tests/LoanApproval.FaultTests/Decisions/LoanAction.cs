namespace LoanApproval.FaultTests.Decisions;

// An action of a reviewer, an operator or a client.
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
