namespace LoanApproval.IntegrationTests.Decisions;

/// <summary>What a reviewer, an operator or a client does to an application.</summary>
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
